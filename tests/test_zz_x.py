from test_dock import *
def test_zz(bench):
    bench.load_lesson(); bench.dock.show_page(1); bench.qtbot.wait(100)
    p=bench.measure
    print("page",p.size(),p.minimumSizeHint(),p.sizeHint(), p.parent().size(), p.layout().hasHeightForWidth(), p.layout().totalHeightForWidth(p.width()), p.layout().totalMinimumSize())
    for i in range(p.layout().count()):
        it=p.layout().itemAt(i)
        print(i, it.widget() or it.layout(), it.minimumSize(), it.sizeHint(), it.hasHeightForWidth(), it.hasHeightForWidth() and (it.heightForWidth(p.width()), it.minimumHeightForWidth(p.width())), it.geometry())
