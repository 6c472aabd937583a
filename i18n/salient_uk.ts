<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
 <context>
  <name>Salient</name>
  <message>
   <location filename="../layers/control.py" />
   <location filename="../tasks/features.py" />
   <source> and {n} more</source>
   <translation> та ще {n}</translation>
  </message>
  <message>
   <location filename="../layers/control.py" />
   <location filename="../ui/meanings.py" />
   <source>(empty)</source>
   <translation>(порожньо)</translation>
  </message>
  <message>
   <location filename="../layers/sources/uacontrolmap.py" />
   <source>(unnamed)</source>
   <translation>(без назви)</translation>
  </message>
  <message>
   <location filename="../ui/day_words.py" />
   <source>, from the archive, since the network gave nothing: {why}</source>
   <translation>, з архіву, бо мережа нічого не дала: {why}</translation>
  </message>
  <message>
   <location filename="../ui/day_words.py" />
   <source>, from the archive.</source>
   <translation>, з архіву.</translation>
  </message>
  <message>
   <location filename="../algorithms/corridor.py" />
   <source>, neck {km} km</source>
   <translation>, горловина {km} км</translation>
  </message>
  <message>
   <location filename="../algorithms/corridor.py" />
   <source>, pocket {km2} km²</source>
   <translation>, кишеня {km2} км²</translation>
  </message>
  <message>
   <location filename="../layers/sources/isw.py" />
   <source>; not asked for: {layers}</source>
   <translation>; не запитано: {layers}</translation>
  </message>
  <message>
   <location filename="../layers/sources/payload.py" />
   <source>; points and lines left out</source>
   <translation>; точки й лінії пропущено</translation>
  </message>
  <message>
   <location filename="../layers/sources/payload.py" />
   <source>; {n} polygons by colour, since their names tell no class</source>
   <translation>; полігонів, розрізнених за кольором, бо назви не кажуть класу: {n}</translation>
  </message>
  <message>
   <location filename="../layers/sources/deepstate.py" />
   <source>; {n} polygons far from Ukraine left out</source>
   <translation>; пропущено полігонів далеко від України: {n}</translation>
  </message>
  <message>
   <location filename="../layers/control.py" />
   <source>; {n} polygons of other countries left out</source>
   <translation>; пропущено полігонів інших країн: {n}</translation>
  </message>
  <message>
   <location filename="../layers/sources/payload.py" />
   <source>; {n} polygons of other territories left out</source>
   <translation>; пропущено полігонів інших територій: {n}</translation>
  </message>
  <message>
   <location filename="../ui/header.py" />
   <source>&lt;b&gt;No control map is active.&lt;/b&gt;&lt;br&gt;Load one to measure.</source>
   <translation>&lt;b&gt;Немає активної карти контролю.&lt;/b&gt;&lt;br&gt;Завантажте її, щоб вимірювати.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/answers.py" />
   <source>A brace stands alone; write {answer}, or {distance Pokrovsk}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/teaching/checks.py" />
   <source>A control map is loaded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../ui/load_page.py" />
   <source>A file</source>
   <translation>Файл</translation>
  </message>
  <message>
   <location filename="../ui/subjects.py" />
   <source>A layer</source>
   <translation>Шар</translation>
  </message>
  <message>
   <location filename="../ui/load_page.py" />
   <source>A layer of the ground that both maps assess as occupied, and that one alone does</source>
   <translation>Шар території, яку обидві карти вважають окупованою, і тієї, яку так оцінює лише одна</translation>
  </message>
  <message>
   <location filename="../ui/load_page.py" />
   <location filename="../ui/map_choice.py" />
   <location filename="../ui/region_choice.py" />
   <source>A layer of the project</source>
   <translation>Шар проєкту</translation>
  </message>
  <message>
   <location filename="../layers/teaching/sections.py" />
   <source>A lesson begins with a line ---, its front matter (id, title, …) and a line ---.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/teaching/reading.py" />
   <source>A lesson has at most 200,000 letters; make two of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/teaching/reading.py" />
   <source>A step has one “{key}:”; begin another step for the next question.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/pages/formats.py" />
   <source>A3, landscape</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/pages/formats.py" />
   <source>A4, landscape</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../ui/terms_dialog.py" />
   <source>Accept</source>
   <translation>Прийняти</translation>
  </message>
  <message>
   <location filename="../ui/map_choice.py" />
   <source>Active map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../ui/measure_page.py" />
   <source>Add rings and lines of the selected rows, or of all</source>
   <translation>Додати кільця й лінії вибраних рядків або всіх</translation>
  </message>
  <message>
   <location filename="../ui/load_page.py" />
   <source>Add the map to the project, or replace the one loaded before</source>
   <translation>Додати карту до проєкту або замінити завантажену раніше</translation>
  </message>
  <message>
   <location filename="../ui/change_page.py" />
   <source>Add the patches, both contact lines and arrows of the front's movement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../ui/source_dialog.py" />
   <source>Address: {name}</source>
   <translation>Адреса: {name}</translation>
  </message>
  <message>
   <location filename="../ui/dated_part.py" />
   <source>Addresses of the source, the archive</source>
   <translation>Адреси джерела, архів</translation>
  </message>
  <message>
   <location filename="../ui/load_page.py" />
   <source>Adds one group: front line, control areas, places, corridor, mine and regions. Loading again replaces it; nothing of yours is changed.</source>
   <translation>Додає одну групу: лінія фронту, зони контролю, населені пункти, коридор, шахта й регіони. Повторне завантаження її замінює; нічого вашого не змінюється.</translation>
  </message>
  <message>
   <location filename="../algorithms/compare.py" />
   <source>Agreement</source>
   <translation>Збіг</translation>
  </message>
  <message>
   <location filename="../algorithms/compare.py" />
   <source>Agreement of two maps</source>
   <translation>Збіг двох карт</translation>
  </message>
  <message>
   <location filename="../ui/load_page.py" />
   <source>All days as a layer</source>
   <translation>Усі дні одним шаром</translation>
  </message>
  <message>
   <location filename="../algorithms/bufferareas.py" />
   <source>All features</source>
   <translation>Усі об’єкти</translation>
  </message>
  <message>
   <location filename="../algorithms/bufferareas.py" />
   <source>All features as one</source>
   <translation>Усі об’єкти як один</translation>
  </message>
  <message>
   <location filename="../algorithms/corridor.py" />
   <source>Among all ways over held ground from the town to open country, the one whose narrowest place is widest: NECK is that place, between two points of the front, and width_m its geodesic length. POCKET is the held ground behind it, with area_km2 and front_km, the front around it. Open country is held ground further than OPEN_KM from the front or the town.

status: open; closed, where there is no way out; captured, where the town is on ground assessed as occupied. Each town has a row in both outputs, without a geometry where there is no neck or pocket. Ground of unknown status is not counted as occupied.

Towns come as a layer of points (TOWN) or as one POINT: longitude and latitude, unless it names another CRS. WIDTH_M and STATUS are those of the first town.

Example:
qgis_process run salient:corridor -- CONTROL=map.geojson "POINT=37.2697,48.2967 [EPSG:4326]" NECK=neck.gpkg POCKET=pocket.gpkg</source>
   <translation>Серед усіх шляхів утримуваною територією від міста до відкритої місцевості обирається той, найвужче місце якого найширше: NECK є цим місцем, між двома точками фронту, а width_m його геодезична довжина. POCKET є утримуваною територією за ним, з area_km2 і front_km, довжиною фронту довкола. Відкрита місцевість: утримувана територія далі ніж OPEN_KM від фронту або міста.

status: open (відкрито); closed (закрито), де виходу немає; captured (захоплено), де місто лежить на території, оціненій як окупована. Кожне місто має рядок в обох результатах, без геометрії там, де немає горловини чи кишені. Територія з невідомим статусом не вважається окупованою.

Міста подаються шаром точок (TOWN) або однією точкою POINT: довгота й широта, якщо не названо іншої системи координат. WIDTH_M і STATUS стосуються першого міста.

Приклад:
qgis_process run salient:corridor -- CONTROL=map.geojson "POINT=37.2697,48.2967 [EPSG:4326]" NECK=neck.gpkg POCKET=pocket.gpkg</translation>
  </message>
  <message>
   <location filename="../ui/source_dialog.py" />
   <source>Archive</source>
   <translation>Архів</translation>
  </message>
  <message>
   <location filename="../algorithms/controlareas.py" />
   <source>Area, km²</source>
   <translation>Площа, км²</translation>
  </message>
  <message>
   <location filename="../algorithms/controlareas.py" />
   <source>Areas by class in each region, on the WGS84 ellipsoid, with edges straight in longitude and latitude. Held is what is neither occupied nor of unknown status.

low_km2 and high_km2 are the range of the occupied area: occupied alone, and occupied with unknown. Where the control map draws no unknown ground, the contact line is moved to either side by the positional tolerance instead.

Without REGIONS they are the Donetsk and Luhansk regions (Natural Earth). The numbers TOTAL_KM2, OCCUPIED_KM2, UNKNOWN_KM2 and HELD_KM2 are sums over all regions.

Example:
qgis_process run salient:controlareas -- CONTROL=map.geojson OUTPUT=areas.gpkg</source>
   <translation>Площі за класами в кожному регіоні, на еліпсоїді WGS84, з ребрами, прямими в довготі й широті. Утримуване: те, що не окуповане й не має невідомого статусу.

low_km2 і high_km2 є діапазоном окупованої площі: лише окуповане та окуповане разом із невідомим. Де карта контролю не має території з невідомим статусом, лінію зіткнення зміщено в обидва боки на допуск положення.

Без REGIONS це Донецька й Луганська області (Natural Earth). Числа TOTAL_KM2, OCCUPIED_KM2, UNKNOWN_KM2 і HELD_KM2 є сумами за всіма регіонами.

Приклад:
qgis_process run salient:controlareas -- CONTROL=map.geojson OUTPUT=areas.gpkg</translation>
  </message>
  <message>
   <location filename="../algorithms/controlareas.py" />
   <source>Areas of control</source>
   <translation>Зони контролю</translation>
  </message>
  <message>
   <location filename="../algorithms/controlareas.py" />
   <source>Areas of control by region</source>
   <translation>Площі контролю за регіонами</translation>
  </message>
  <message>
   <location filename="../ui/measure_page.py" />
   <source>Areas of each region by class of ground</source>
   <translation>Площі кожного регіону за класами території</translation>
  </message>
  <message>
   <location filename="../ui/dated_part.py" />
   <source>Ask the source which days it has</source>
   <translation>Запитати джерело, які дні воно має</translation>
  </message>
  <message>
   <location filename="../layers/styling.py" />
   <source>Assessed as occupied</source>
   <translation>Оцінено як окуповане</translation>
  </message>
  <message>
   <location filename="../ui/comparing.py" />
   <source>Assessed as occupied in both: {both} km²; only in {a}: {only_a} km²; only in {b}: {only_b} km². The layer is under “Measurements”.</source>
   <translation>Оцінено як окуповане в обох: {both} км²; лише в {a}: {only_a} км²; лише в {b}: {only_b} км². Шар лежить у групі «Вимірювання».</translation>
  </message>
  <message>
   <location filename="../ui/day_words.py" />
   <source>Assessed {date}, retrieved {when}</source>
   <translation>Оцінено {date}, отримано {when}</translation>
  </message>
  <message>
   <location filename="../layers/metadata.py" />
   <location filename="../ui/header.py" />
   <source>Assessed: {date} (UTC)</source>
   <translation>Оцінено: {date} (UTC)</translation>
  </message>
  <message>
   <location filename="../ui/measure_page.py" />
   <source>Between places</source>
   <translation>Між пунктами</translation>
  </message>
  <message>
   <location filename="../ui/workbench.py" />
   <source>Bring a control map into the project</source>
   <translation>Додати карту контролю до проєкту</translation>
  </message>
  <message>
   <location filename="../algorithms/bufferareas.py" />
   <source>Buffers</source>
   <translation>Буфери</translation>
  </message>
  <message>
   <location filename="../algorithms/bufferareas.py" />
   <source>Buffers and rings with areas</source>
   <translation>Буфери й кільця з площами</translation>
  </message>
  <message>
   <location filename="../ui/figure_actions.py" />
   <source>CSV table (*.csv)</source>
   <translation>Таблиця CSV (*.csv)</translation>
  </message>
  <message>
   <location filename="../ui/import_bar.py" />
   <location filename="../ui/load_page.py" />
   <source>Cancel</source>
   <translation>Скасувати</translation>
  </message>
  <message>
   <location filename="../layers/teaching/checks.py" />
   <source>Change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../ui/learn_page.py" />
   <source>Check what a text says against the active map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../ui/map_parts.py" />
   <source>Choose a control map</source>
   <translation>Виберіть карту контролю</translation>
  </message>
  <message>
   <location filename="../ui/loading.py" />
   <source>Choose a file first.</source>
   <translation>Спершу виберіть файл.</translation>
  </message>
  <message>
   <location filename="../ui/importing.py" />
   <source>Choose a folder of dated maps</source>
   <translation>Виберіть теку з датованими картами</translation>
  </message>
  <message>
   <location filename="../ui/measuring.py" />
   <source>Choose what to measure from.</source>
   <translation>Виберіть, від чого вимірювати.</translation>
  </message>
  <message>
   <location filename="../ui/learn_page.py" />
   <source>Claims</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../ui/map_parts.py" />
   <source>Class field</source>
   <translation>Поле класу</translation>
  </message>
  <message>
   <location filename="../layers/metadata.py" />
   <location filename="../ui/figures_model.py" />
   <location filename="../ui/header.py" />
   <source>Classes: {rule}</source>
   <translation>Класи: {rule}</translation>
  </message>
  <message>
   <location filename="../ui/subjects.py" />
   <source>Click points on the map</source>
   <translation>Клацати точки на карті</translation>
  </message>
  <message>
   <location filename="../ui/load_page.py" />
   <source>Compare with active map</source>
   <translation>Порівняти з активною картою</translation>
  </message>
  <message>
   <location filename="../layers/contents.py" />
   <source>Control areas, {date}</source>
   <translation>Зони контролю, {date}</translation>
  </message>
  <message>
   <location filename="../layers/archive_layer.py" />
   <source>Control by day – {source}</source>
   <translation>Контроль за днями – {source}</translation>
  </message>
  <message>
   <location filename="../algorithms/control.py" />
   <location filename="../algorithms/load.py" />
   <source>Control map</source>
   <translation>Карта контролю</translation>
  </message>
  <message>
   <location filename="../algorithms/base.py" />
   <source>Control map (polygons)</source>
   <translation>Карта контролю (полігони)</translation>
  </message>
  <message>
   <location filename="../algorithms/control.py" />
   <location filename="../algorithms/load.py" />
   <source>Control map: {source}, {date}; {rule}</source>
   <translation>Карта контролю: {source}, {date}; {rule}</translation>
  </message>
  <message>
   <location filename="../ui/figures_page.py" />
   <source>Copy</source>
   <translation>Копіювати</translation>
  </message>
  <message>
   <location filename="../ui/figures_page.py" />
   <source>Copy the selected rows, or all, for a spreadsheet (Ctrl+C)</source>
   <translation>Копіювати вибрані рядки або всі для електронної таблиці (Ctrl+C)</translation>
  </message>
  <message>
   <location filename="../ui/load_page.py" />
   <location filename="../ui/measure_page.py" />
   <source>Corridor of</source>
   <translation>Коридор для</translation>
  </message>
  <message>
   <location filename="../algorithms/corridor.py" />
   <source>Corridor of a town</source>
   <translation>Коридор міста</translation>
  </message>
  <message>
   <location filename="../layers/contents.py" />
   <source>Corridor of {town}</source>
   <translation>Коридор: {town}</translation>
  </message>
  <message>
   <location filename="../ui/terms_dialog.py" />
   <source>Credit to give: {credit}</source>
   <translation>Слід зазначити: {credit}</translation>
  </message>
  <message>
   <location filename="../ui/header.py" />
   <source>Credit: {credit}</source>
   <translation>Джерело даних: {credit}</translation>
  </message>
  <message>
   <location filename="../layers/looks.py" />
   <source>Dark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../ui/dated_part.py" />
   <location filename="../ui/map_parts.py" />
   <source>Date</source>
   <translation>Дата</translation>
  </message>
  <message>
   <location filename="../algorithms/load.py" />
   <source>Date, such as 2025-11-04 (none: the latest)</source>
   <translation>Дата, наприклад 2025-11-04 (порожньо: найновіша)</translation>
  </message>
  <message>
   <location filename="../layers/catalog.py" />
   <source>DeepState map</source>
   <translation>Карта DeepState</translation>
  </message>
  <message>
   <location filename="../layers/catalog.py" />
   <source>DeepState map, public archive (cyterat/deepstate-map-data)</source>
   <translation>Карта DeepState, публічний архів (cyterat/deepstate-map-data)</translation>
  </message>
  <message>
   <location filename="../layers/catalog.py" />
   <source>DeepState map, revisions kept in a folder</source>
   <translation>Карта DeepState, редакції в теці</translation>
  </message>
  <message>
   <location filename="../layers/sources/deepstate.py" />
   <source>DeepState's list of revisions</source>
   <translation>Перелік редакцій DeepState</translation>
  </message>
  <message>
   <location filename="../layers/sources/deepstate.py" />
   <source>DeepState's map</source>
   <translation>Карта DeepState</translation>
  </message>
  <message>
   <location filename="../ui/messages.py" />
   <source>Details</source>
   <translation>Подробиці</translation>
  </message>
  <message>
   <location filename="../ui/measure_page.py" />
   <source>Distance and azimuth from the first place to each other</source>
   <translation>Відстань і азимут від першого пункту до кожного іншого</translation>
  </message>
  <message>
   <location filename="../algorithms/frontdistance.py" />
   <source>Distance to the front</source>
   <translation>Відстань до фронту</translation>
  </message>
  <message>
   <location filename="../algorithms/frontdistance.py" />
   <source>Distances</source>
   <translation>Відстані</translation>
  </message>
  <message>
   <location filename="../algorithms/bufferareas.py" />
   <source>Distances (km, or with a unit)</source>
   <translation>Відстані (км або з одиницею)</translation>
  </message>
  <message>
   <location filename="../ui/measure_page.py" />
   <source>Distances of the rings</source>
   <translation>Відстані кілець</translation>
  </message>
  <message>
   <location filename="../ui/workbench.py" />
   <source>Distances, rings, areas, corridor</source>
   <translation>Відстані, кільця, площі, коридор</translation>
  </message>
  <message>
   <location filename="../ui/region_choice.py" />
   <source>Donetsk and Luhansk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../ui/words.py" />
   <source>E</source>
   <translation>сх. д.</translation>
  </message>
  <message>
   <location filename="../ui/change_page.py" />
   <source>Earlier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../ui/map_parts.py" />
   <source>Empty: every polygon is occupied</source>
   <translation>Порожньо: кожен полігон окупований</translation>
  </message>
  <message>
   <location filename="../ui/source_dialog.py" />
   <source>Empty: in your profile. The archive's file is not moved.</source>
   <translation>Порожньо: у вашому профілі. Файл архіву не переноситься.</translation>
  </message>
  <message>
   <location filename="../ui/figures_model.py" />
   <source>Error</source>
   <translation>Похибка</translation>
  </message>
  <message>
   <location filename="../ui/subjects.py" />
   <source>Escape or a right click ends it</source>
   <translation>Escape або права кнопка завершує</translation>
  </message>
  <message>
   <location filename="../ui/load_page.py" />
   <source>Every day in the archive as one layer, for the Temporal Controller to play</source>
   <translation>Кожен день архіву в одному шарі для показу контролером часу</translation>
  </message>
  <message>
   <location filename="../algorithms/control.py" />
   <source>Every polygon was taken as occupied, but the field “{field}” tells classes apart; name it in CONTROL_CLASS_FIELD to use them.</source>
   <translation>Кожен полігон узято за окупований, хоча поле «{field}» розрізняє класи; назвіть його в CONTROL_CLASS_FIELD, щоб їх врахувати.</translation>
  </message>
  <message>
   <location filename="../layers/expressions.py" />
   <source>Example</source>
   <translation>Приклад</translation>
  </message>
  <message>
   <location filename="../ui/figures_page.py" />
   <source>Export</source>
   <translation>Експорт</translation>
  </message>
  <message>
   <location filename="../ui/figure_actions.py" />
   <source>Export figures</source>
   <translation>Експортувати показники</translation>
  </message>
  <message>
   <location filename="../algorithms/bufferareas.py" />
   <source>Features to buffer</source>
   <translation>Об’єкти для буферів</translation>
  </message>
  <message>
   <location filename="../algorithms/frontdistance.py" />
   <source>Features to measure</source>
   <translation>Об’єкти для вимірювання</translation>
  </message>
  <message>
   <location filename="../algorithms/base.py" />
   <source>Field with the class of ground (none: every polygon is occupied)</source>
   <translation>Поле з класом території (порожньо: кожен полігон окупований)</translation>
  </message>
  <message>
   <location filename="../algorithms/compare.py" />
   <source>Field with the class of ground, first</source>
   <translation>Поле з класом території, перша карта</translation>
  </message>
  <message>
   <location filename="../algorithms/compare.py" />
   <source>Field with the class of ground, second</source>
   <translation>Поле з класом території, друга карта</translation>
  </message>
  <message>
   <location filename="../algorithms/bufferareas.py" />
   <location filename="../algorithms/compare.py" />
   <location filename="../algorithms/controlareas.py" />
   <source>Field with the region's name</source>
   <translation>Поле з назвою регіону</translation>
  </message>
  <message>
   <location filename="../algorithms/corridor.py" />
   <source>Field with the town's name</source>
   <translation>Поле з назвою міста</translation>
  </message>
  <message>
   <location filename="../layers/results.py" />
   <source>Figures measured on the active map.</source>
   <translation>Показники, виміряні на активній карті.</translation>
  </message>
  <message>
   <location filename="../ui/map_parts.py" />
   <source>File</source>
   <translation>Файл</translation>
  </message>
  <message>
   <location filename="../layers/catalog.py" />
   <source>File, folder or layer</source>
   <translation>Файл, тека або шар</translation>
  </message>
  <message>
   <location filename="../algorithms/compare.py" />
   <source>First control map</source>
   <translation>Перша карта контролю</translation>
  </message>
  <message>
   <location filename="../ui/sources.py" />
   <source>Folder “{name}”</source>
   <translation>Тека «{name}»</translation>
  </message>
  <message>
   <location filename="../layers/catalog.py" />
   <source>Free use is bounded: pictures of the map with credit and a link to DeepState. Commercial use needs DeepState's approval, and the data may not be passed on.</source>
   <translation>Вільне використання обмежене: зображення карти із зазначенням і посиланням на DeepState. Комерційне використання потребує згоди DeepState, а дані не можна передавати далі.</translation>
  </message>
  <message>
   <location filename="../ui/load_page.py" />
   <location filename="../ui/subjects.py" />
   <source>From</source>
   <translation>Від</translation>
  </message>
  <message>
   <location filename="../ui/figures_model.py" />
   <source>From occupied ground alone to occupied and unknown, or the tolerance</source>
   <translation>Від лише окупованого до окупованого разом із невідомим, або допуск</translation>
  </message>
  <message>
   <location filename="../algorithms/load.py" />
   <source>From the archive.</source>
   <translation>З архіву.</translation>
  </message>
  <message>
   <location filename="../algorithms/frontline.py" />
   <source>Front line</source>
   <translation>Лінія фронту</translation>
  </message>
  <message>
   <location filename="../layers/contents.py" />
   <source>Front line (contact line), {date}</source>
   <translation>Лінія фронту (лінія зіткнення), {date}</translation>
  </message>
  <message>
   <location filename="../algorithms/base.py" />
   <source>Fronts</source>
   <translation>Фронти</translation>
  </message>
  <message>
   <location filename="../ui/map_parts.py" />
   <source>GeoJSON, GeoPackage, Shapefile, KML …</source>
   <translation>GeoJSON, GeoPackage, Shapefile, KML …</translation>
  </message>
  <message>
   <location filename="../ui/figure_actions.py" />
   <source>GeoPackage (*.gpkg)</source>
   <translation>GeoPackage (*.gpkg)</translation>
  </message>
  <message>
   <location filename="../algorithms/bufferareas.py" />
   <source>Geodesic buffers or rings at many distances, with their areas by class.</source>
   <translation>Геодезичні буфери або кільця на багатьох відстанях з їхніми площами за класами.</translation>
  </message>
  <message>
   <location filename="../algorithms/frontdistance.py" />
   <source>Geodesic distance and azimuth of any features to the front, with the side.</source>
   <translation>Геодезична відстань і азимут будь-яких об’єктів до фронту, зі стороною.</translation>
  </message>
  <message>
   <location filename="../ui/figures_model.py" />
   <source>Geodesic, on the WGS84 ellipsoid</source>
   <translation>Геодезичне, на еліпсоїді WGS84</translation>
  </message>
  <message>
   <location filename="../algorithms/corridor.py" />
   <source>Give the towns: a layer of points (TOWN) or a POINT.</source>
   <translation>Задайте міста: шар точок (TOWN) або точку POINT.</translation>
  </message>
  <message>
   <location filename="../layers/contents.py" />
   <source>Ground by class as assessed on the date; whatever no polygon covers is held.</source>
   <translation>Територія за класами, як оцінено на дату; що не вкрите полігоном, утримується.</translation>
  </message>
  <message>
   <location filename="../layers/archive_layer.py" />
   <source>Ground by class, one map a day.</source>
   <translation>Територія за класами, одна карта на день.</translation>
  </message>
  <message>
   <location filename="../layers/agreement.py" />
   <source>Ground that two maps assess as occupied alike (both) and differently.</source>
   <translation>Територія, яку дві карти оцінюють як окуповану однаково (both) і по-різному.</translation>
  </message>
  <message>
   <location filename="../algorithms/compare.py" />
   <source>Ground that two sources assess alike and differently, with areas in km².</source>
   <translation>Територія, яку два джерела оцінюють однаково й по-різному, з площами в км².</translation>
  </message>
  <message>
   <location filename="../algorithms/bufferareas.py" />
   <source>Ground within each distance of points, lines or polygons in any CRS: every outline lies at that geodesic distance on WGS84, and areas are on the ellipsoid. The buffer of a polygon holds the polygon.

DISTANCES are kilometres, or carry a unit: 1, 2, 5 or 500 m; 3 mi. With RINGS each result begins where the one before ends, at inner_km. With DISSOLVE all features are taken as one; without it each feature has results of its own, with its attributes.

With CONTROL, each result is divided into occupied, unknown and held ground; held is all the rest, sea and neighbouring countries too, unless REGIONS say where to look. With REGIONS each result is cut by region, named in the field region.

planar_km2 is what the same polygon measures in the plane of the project's CRS (if that is in degrees or there is no project: of the input's CRS, else of EPSG:3857), planar_error_pct how far that is off.

Example:
qgis_process run salient:bufferareas -- INPUT=town.gpkg DISTANCES=1,2,5,10,20 RINGS=true DISSOLVE=true CONTROL=map.geojson OUTPUT=rings.gpkg</source>
   <translation>Територія в межах кожної відстані від точок, ліній чи полігонів у будь-якій системі координат: кожен обрис лежить на цій геодезичній відстані на WGS84, площі пораховано на еліпсоїді. Буфер полігона містить сам полігон.

DISTANCES у кілометрах або з одиницею: 1, 2, 5 чи 500 m; 3 mi. З RINGS кожен результат починається там, де закінчується попередній, на inner_km. З DISSOLVE усі об’єкти беруться за один; без нього кожен об’єкт має власні результати зі своїми атрибутами.

З CONTROL кожен результат поділено на окуповану, невідому й утримувану територію; утримуване є всім рештою, також морем і сусідніми країнами, якщо REGIONS не кажуть, де дивитися. З REGIONS кожен результат розрізано за регіонами, названими в полі region.

planar_km2 показує, що той самий полігон має на площині системи координат проєкту (якщо вона в градусах або проєкту немає: входу, інакше EPSG:3857), planar_error_pct наскільки це хибно.

Приклад:
qgis_process run salient:bufferareas -- INPUT=town.gpkg DISTANCES=1,2,5,10,20 RINGS=true DISSOLVE=true CONTROL=map.geojson OUTPUT=rings.gpkg</translation>
  </message>
  <message>
   <location filename="../layers/contents.py" />
   <source>Held ground behind the neck of {town}.</source>
   <translation>Утримувана територія за горловиною: {town}.</translation>
  </message>
  <message>
   <location filename="../algorithms/controlareas.py" />
   <source>Held, km²</source>
   <translation>Утримується, км²</translation>
  </message>
  <message>
   <location filename="../ui/figures_model.py" />
   <source>How far the plane is off</source>
   <translation>Наскільки помиляється площина</translation>
  </message>
  <message>
   <location filename="../algorithms/load.py" />
   <source>I have read and accept the terms of the source</source>
   <translation>Я прочитав(-ла) і приймаю умови джерела</translation>
  </message>
  <message>
   <location filename="../ui/terms_dialog.py" />
   <source>I have read the terms and accept them</source>
   <translation>Я прочитав(-ла) умови і приймаю їх</translation>
  </message>
  <message>
   <location filename="../layers/catalog.py" />
   <source>ISW asks for its written consent before any use of its geodata, and for credit on every map made with them.</source>
   <translation>ISW просить своєї письмової згоди перед будь-яким використанням його геоданих і зазначення на кожній карті, створеній з ними.</translation>
  </message>
  <message>
   <location filename="../layers/catalog.py" />
   <source>ISW, assessed control of terrain in Ukraine</source>
   <translation>ISW, оцінка контролю території в Україні</translation>
  </message>
  <message>
   <location filename="../layers/metadata.py" />
   <source>Illustrative, for teaching: drawn by hand, not for reference.</source>
   <translation>Ілюстративна, для навчання: накреслена вручну, не для довідок.</translation>
  </message>
  <message>
   <location filename="../ui/load_page.py" />
   <source>Import folder…</source>
   <translation>Імпортувати теку…</translation>
  </message>
  <message>
   <location filename="../ui/importing.py" />
   <source>Importing “{name}”</source>
   <translation>Імпорт «{name}»</translation>
  </message>
  <message>
   <location filename="../algorithms/compare.py" />
   <source>In both, km²</source>
   <translation>В обох, км²</translation>
  </message>
  <message>
   <location filename="../ui/terms_dialog.py" />
   <source>In full, and as they are now: {link}</source>
   <translation>Повністю й у чинній редакції: {link}</translation>
  </message>
  <message>
   <location filename="../ui/day_words.py" />
   <source>In the archive: assessed {date}, retrieved {when}.</source>
   <translation>В архіві: оцінено {date}, отримано {when}.</translation>
  </message>
  <message>
   <location filename="../algorithms/compare.py" />
   <source>In the first alone, km²</source>
   <translation>Лише в першій, км²</translation>
  </message>
  <message>
   <location filename="../ui/figures_model.py" />
   <source>In the project's plane: {value} ({error})</source>
   <translation>На площині проєкту: {value} ({error})</translation>
  </message>
  <message>
   <location filename="../algorithms/compare.py" />
   <source>In the second alone, km²</source>
   <translation>Лише в другій, км²</translation>
  </message>
  <message>
   <location filename="../layers/teaching/checks.py" />
   <source>In the table: {subject}, rings at {distances}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/teaching/checks.py" />
   <source>In the table: {subject}, {measure}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../algorithms/bufferareas.py" />
   <location filename="../algorithms/frontdistance.py" />
   <source>Input</source>
   <translation>Вхід</translation>
  </message>
  <message>
   <location filename="../ui/day_words.py" />
   <source>It could not be put into the archive: {why}</source>
   <translation>Не вдалося покласти до архіву: {why}</translation>
  </message>
  <message>
   <location filename="../layers/catalog.py" />
   <source>Its authors state no licence. Ask them before publishing anything made with it.</source>
   <translation>Автори не вказують ліцензії. Запитайте їх, перш ніж публікувати щось, створене з нею.</translation>
  </message>
  <message>
   <location filename="../ui/measure_page.py" />
   <source>Kilometres or miles: 1, 2, 5 km or 3 mi; 500 m</source>
   <translation>Кілометри або милі: 1, 2, 5 km чи 3 mi; 500 m</translation>
  </message>
  <message>
   <location filename="../algorithms/reading.py" />
   <source>Land</source>
   <translation>Суходіл</translation>
  </message>
  <message>
   <location filename="../algorithms/base.py" />
   <source>Land of the country (none: Ukraine in its recognised border)</source>
   <translation>Територія країни (порожньо: Україна у визнаних кордонах)</translation>
  </message>
  <message>
   <location filename="../ui/change_page.py" />
   <source>Later</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../ui/map_parts.py" />
   <location filename="../ui/region_choice.py" />
   <location filename="../ui/subjects.py" />
   <source>Layer</source>
   <translation>Шар</translation>
  </message>
  <message>
   <location filename="../layers/teaching/checks.py" />
   <source>Learn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../ui/learn_page.py" />
   <source>Learn to measure, step by step; the dock watches what you do</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../algorithms/frontline.py" />
   <source>Length of all, km</source>
   <translation>Загальна довжина, км</translation>
  </message>
  <message>
   <location filename="../algorithms/frontline.py" />
   <source>Length of the contact line: {km} km</source>
   <translation>Довжина лінії зіткнення: {km} км</translation>
  </message>
  <message>
   <location filename="../ui/header.py" />
   <location filename="../ui/load_page.py" />
   <location filename="../ui/map_choice.py" />
   <source>Lesson map (illustrative)</source>
   <translation>Навчальна карта (ілюстративна)</translation>
  </message>
  <message>
   <location filename="../ui/learn_page.py" />
   <source>Lessons</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/styling.py" />
   <source>Liberated</source>
   <translation>Звільнено</translation>
  </message>
  <message>
   <location filename="../ui/header.py" />
   <source>Licence: {licence}</source>
   <translation>Ліцензія: {licence}</translation>
  </message>
  <message>
   <location filename="../algorithms/frontdistance.py" />
   <source>Lines to the front</source>
   <translation>Лінії до фронту</translation>
  </message>
  <message>
   <location filename="../ui/workbench.py" />
   <source>Lo&amp;ad</source>
   <translation>&amp;Дані</translation>
  </message>
  <message>
   <location filename="../layers/teaching/checks.py" />
   <location filename="../ui/load_page.py" />
   <source>Load</source>
   <translation>Завантажити</translation>
  </message>
  <message>
   <location filename="../algorithms/load.py" />
   <source>Load a control map</source>
   <translation>Завантажте карту контролю</translation>
  </message>
  <message>
   <location filename="../ui/measuring.py" />
   <source>Load a control map to measure against it.</source>
   <translation>Завантажте карту контролю, щоб вимірювати відносно неї.</translation>
  </message>
  <message>
   <location filename="../ui/comparing.py" />
   <source>Load a map first: the one chosen here is compared with it.</source>
   <translation>Спершу завантажте карту: вибрану тут порівнюють із нею.</translation>
  </message>
  <message>
   <location filename="../plugin.py" />
   <source>Load and measure dated front-line maps</source>
   <translation>Завантажувати й вимірювати датовані карти лінії фронту</translation>
  </message>
  <message>
   <location filename="../layers/plan.py" />
   <source>Loading was stopped.</source>
   <translation>Завантаження зупинено.</translation>
  </message>
  <message>
   <location filename="../ui/choosing_maps.py" />
   <location filename="../ui/sources.py" />
   <source>Looking which days there are …</source>
   <translation>Дізнаємося, які є дні …</translation>
  </message>
  <message>
   <location filename="../layers/http/transport.py" />
   <source>Maps are only ever read from the network, not sent.</source>
   <translation>Карти лише читаються з мережі, а не надсилаються.</translation>
  </message>
  <message>
   <location filename="../ui/workbench.py" />
   <source>Meas&amp;ure</source>
   <translation>&amp;Виміри</translation>
  </message>
  <message>
   <location filename="../layers/teaching/checks.py" />
   <location filename="../ui/figures_model.py" />
   <source>Measure</source>
   <translation>Показник</translation>
  </message>
  <message>
   <location filename="../ui/figures_view.py" />
   <source>Measured figures</source>
   <translation>Виміряні показники</translation>
  </message>
  <message>
   <location filename="../layers/loader.py" />
   <source>Measurements</source>
   <translation>Вимірювання</translation>
  </message>
  <message>
   <location filename="../algorithms/frontdistance.py" />
   <source>Measures points, lines or polygons, in any CRS, to the nearest point of the contact line, as a geodesic on WGS84 and exact to 1 mm. Ground of unknown status is not counted as occupied.

Fields added to the input's: side (held, occupied, unknown; outside, for features outside the country), front_m, azimuth_deg (at the feature, clockwise from north), near_lon and near_lat. A feature the front passes through is at 0 m without an azimuth, and its side is that of a point inside it. An input field of one of these names gets a number behind its own.

OUTPUT keeps the input's geometries and CRS; LINES joins each feature to the front, in longitude and latitude. Features that cannot be used stay, without figures, and are named in the log.

Without LAND the country is Ukraine in its internationally recognised border.

Example:
qgis_process run salient:frontdistance -- INPUT=towns.gpkg CONTROL=map.geojson OUTPUT=distances.gpkg LINES=lines.gpkg</source>
   <translation>Вимірює точки, лінії чи полігони в будь-якій системі координат до найближчої точки лінії зіткнення, як геодезичну на WGS84 з точністю до 1 мм. Територія з невідомим статусом не вважається окупованою.

Поля, додані до вхідних: side (held утримувана, occupied окупована, unknown невідома; outside для об’єктів поза країною), front_m, azimuth_deg (від об’єкта, за годинниковою стрілкою від півночі), near_lon і near_lat. Об’єкт, через який проходить фронт, лежить на 0 м без азимута, а його сторона є стороною точки в ньому. Вхідне поле з такою назвою дістає число після своєї.

OUTPUT зберігає геометрії й систему координат входу; LINES з’єднує кожен об’єкт із фронтом, у довготі й широті. Об’єкти, які не можна використати, лишаються без показників і названі в журналі.

Без LAND країною є Україна у міжнародно визнаних кордонах.

Приклад:
qgis_process run salient:frontdistance -- INPUT=towns.gpkg CONTROL=map.geojson OUTPUT=distances.gpkg LINES=lines.gpkg</translation>
  </message>
  <message>
   <location filename="../tasks/measure.py" />
   <source>Measuring was stopped.</source>
   <translation>Вимірювання зупинено.</translation>
  </message>
  <message>
   <location filename="../layers/metadata.py" />
   <location filename="../ui/figures_model.py" />
   <source>Method: {method}</source>
   <translation>Метод: {method}</translation>
  </message>
  <message>
   <location filename="../layers/importing.py" />
   <source>Missing days: {n}.</source>
   <translation>Відсутніх днів: {n}.</translation>
  </message>
  <message>
   <location filename="../ui/day_words.py" />
   <source>Missing: no map of this day.</source>
   <translation>Відсутній: карти цього дня немає.</translation>
  </message>
  <message>
   <location filename="../ui/day_words.py" />
   <source>Missing: no map of this day. The last before it is of {date}.</source>
   <translation>Відсутній: карти цього дня немає. Остання перед ним від {date}.</translation>
  </message>
  <message>
   <location filename="../ui/words.py" />
   <source>N</source>
   <translation>пн. ш.</translation>
  </message>
  <message>
   <location filename="../ui/region_choice.py" />
   <source>Name field</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/regions.py" />
   <source>Natural Earth 1:10m provinces, as installed with QGIS</source>
   <translation>Natural Earth, провінції 1:10 млн, встановлені з QGIS</translation>
  </message>
  <message>
   <location filename="../layers/loader.py" />
   <source>Natural Earth 1:10m, generalised by QGIS</source>
   <translation>Natural Earth 1:10m, узагальнено QGIS</translation>
  </message>
  <message>
   <location filename="../algorithms/corridor.py" />
   <source>Necks</source>
   <translation>Горловини</translation>
  </message>
  <message>
   <location filename="../layers/looks.py" />
   <source>Newsroom light</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/active.py" />
   <source>No control map is active. Load the lesson map or a map of your own first.</source>
   <translation>Немає активної карти контролю. Спершу завантажте навчальну або власну карту.</translation>
  </message>
  <message>
   <location filename="../ui/sources.py" />
   <source>No day of this source is known yet. Ask the source, or import a folder.</source>
   <translation>Жодного дня цього джерела ще не відомо. Запитайте джерело або імпортуйте теку.</translation>
  </message>
  <message>
   <location filename="../layers/sources/folder.py" />
   <source>No file in “{folder}” is a map with a date in its name, such as front_2025-11-04.geojson. Rename the files, or choose another folder.</source>
   <translation>Жоден файл у «{folder}» не є картою з датою в назві, як-от front_2025-11-04.geojson. Перейменуйте файли або виберіть іншу теку.</translation>
  </message>
  <message>
   <location filename="../ui/loading.py" />
   <source>No front narrows the way out of {town}.</source>
   <translation>Жоден фронт не звужує вихід: {town}.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/measures.py" />
   <location filename="../ui/loading.py" />
   <location filename="../ui/measuring.py" />
   <source>No place is called “{name}”; try another spelling.</source>
   <translation>Немає пункту з назвою «{name}»; спробуйте інше написання.</translation>
  </message>
  <message>
   <location filename="../ui/choosing_maps.py" />
   <source>None is active: load one, or choose another here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../algorithms/bufferareas.py" />
   <source>None of the features could be buffered; the log says why.</source>
   <translation>Для жодного об’єкта не вдалося побудувати буфер; журнал каже чому.</translation>
  </message>
  <message>
   <location filename="../ui/day_words.py" />
   <source>Not in the archive. Whether the network has it is seen when you load it.</source>
   <translation>В архіві немає. Чи є в мережі, видно під час завантаження.</translation>
  </message>
  <message>
   <location filename="../tasks/features.py" />
   <source>Not measured: {features}</source>
   <translation>Не виміряно: {features}</translation>
  </message>
  <message>
   <location filename="../layers/teaching/answers.py" />
   <source>Not yet. Read the step again and measure once more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../ui/measuring.py" />
   <source>Nothing was measured.</source>
   <translation>Нічого не виміряно.</translation>
  </message>
  <message>
   <location filename="../layers/loader.py" />
   <source>Oblasts, Kyiv City, Crimea and Sevastopol, by reference to the map QGIS installs.</source>
   <translation>Області, Київ, Крим і Севастополь, за посиланням на карту, яку встановлює QGIS.</translation>
  </message>
  <message>
   <location filename="../layers/agreement.py" />
   <source>Occupied in both</source>
   <translation>Окуповано в обох</translation>
  </message>
  <message>
   <location filename="../algorithms/controlareas.py" />
   <source>Occupied, km²</source>
   <translation>Окуповано, км²</translation>
  </message>
  <message>
   <location filename="../algorithms/controlareas.py" />
   <source>Occupied, unknown and held ground in each region, in km² on the ellipsoid.</source>
   <translation>Окупована, невідома й утримувана територія в кожному регіоні, у км² на еліпсоїді.</translation>
  </message>
  <message>
   <location filename="../ui/day_words.py" />
   <source>On the network, not in the archive yet.</source>
   <translation>У мережі, ще не в архіві.</translation>
  </message>
  <message>
   <location filename="../algorithms/corridor.py" />
   <source>One town, where there is no layer</source>
   <translation>Одне місто, якщо немає шару</translation>
  </message>
  <message>
   <location filename="../layers/agreement.py" />
   <source>Only in {source}</source>
   <translation>Лише в {source}</translation>
  </message>
  <message>
   <location filename="../algorithms/corridor.py" />
   <source>Open country lies further than, km</source>
   <translation>Відкрита місцевість лежить далі ніж, км</translation>
  </message>
  <message>
   <location filename="../layers/teaching/checks.py" />
   <source>Page {name} is open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../ui/change_page.py" />
   <source>Patches from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../ui/change_page.py" />
   <source>Patches of a smaller mean width come of redrawing rather than of movement: they are told apart</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../ui/import_bar.py" />
   <source>Pause</source>
   <translation>Призупинити</translation>
  </message>
  <message>
   <location filename="../layers/pages/formats.py" />
   <source>Picture, 1080 × 1080</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/pages/formats.py" />
   <source>Picture, 1920 × 1080</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../ui/places_field.py" />
   <source>Place to add</source>
   <translation>Пункт для додавання</translation>
  </message>
  <message>
   <location filename="../layers/contents.py" />
   <source>Places</source>
   <translation>Населені пункти</translation>
  </message>
  <message>
   <location filename="../ui/subjects.py" />
   <source>Places, by name</source>
   <translation>Населені пункти, за назвою</translation>
  </message>
  <message>
   <location filename="../ui/figures_model.py" />
   <source>Planar</source>
   <translation>На площині</translation>
  </message>
  <message>
   <location filename="../algorithms/bufferareas.py" />
   <source>Planar areas are those of {crs}.</source>
   <translation>Площі на площині: {crs}.</translation>
  </message>
  <message>
   <location filename="../layers/contents.py" />
   <source>Pocket of {town}</source>
   <translation>Кишеня: {town}</translation>
  </message>
  <message>
   <location filename="../algorithms/corridor.py" />
   <source>Pockets</source>
   <translation>Кишені</translation>
  </message>
  <message>
   <location filename="../ui/measuring.py" />
   <source>Point {n}</source>
   <translation>Точка {n}</translation>
  </message>
  <message>
   <location filename="../ui/subjects.py" />
   <source>Points on the map</source>
   <translation>Точки на карті</translation>
  </message>
  <message>
   <location filename="../layers/contents.py" />
   <source>Pokrovske coking-coal mine</source>
   <translation>Шахта коксівного вугілля «Покровське»</translation>
  </message>
  <message>
   <location filename="../layers/mine.py" />
   <source>Pokrovske mine, compiled for Salient from public reports</source>
   <translation>Шахта «Покровське», складено для Salient з відкритих повідомлень</translation>
  </message>
  <message>
   <location filename="../algorithms/load.py" />
   <source>Polygons of ground by class (occupied, unknown, liberated) of a source on a day, from the archive where it has them, else from the network; what is fetched is kept in the archive.

SOURCE is one of: {sources}. DATE is like 2025-11-04; empty means the latest. Sources with terms are loaded only with ACCEPT_TERMS: read them first.

Example:
qgis_process run salient:load -- SOURCE=lesson DATE=2025-11-04 OUTPUT=map.gpkg</source>
   <translation>Полігони території за класами (occupied, unknown, liberated) з джерела на день, з архіву, де вони є, інакше з мережі; отримане зберігається в архіві.

SOURCE є одним із: {sources}. DATE має вигляд 2025-11-04; порожня означає найновішу. Джерела з умовами завантажуються лише з ACCEPT_TERMS: спершу прочитайте їх.

Приклад:
qgis_process run salient:load -- SOURCE=lesson DATE=2025-11-04 OUTPUT=map.gpkg</translation>
  </message>
  <message>
   <location filename="../algorithms/compare.py" />
   <source>Polygons of ground that both maps assess as occupied (both), that A alone does (only_a) and that B alone does (only_b), with areas on the WGS84 ellipsoid. Ground of unknown status counts as not occupied.

With REGIONS there are three rows a region; without, three in all. The numbers BOTH_KM2, ONLY_A_KM2 and ONLY_B_KM2 are the sums. Compare maps of the same date: otherwise the difference is change.

Example:
qgis_process run salient:compare -- A=one.geojson B=other.geojson OUTPUT=both.gpkg</source>
   <translation>Полігони території, яку обидві карти вважають окупованою (both), яку так оцінює лише A (only_a) і лише B (only_b), з площами на еліпсоїді WGS84. Територія з невідомим статусом вважається не окупованою.

З REGIONS є три рядки на регіон; без них три загалом. Числа BOTH_KM2, ONLY_A_KM2 і ONLY_B_KM2 є сумами. Порівнюйте карти однієї дати: інакше різниця є зміною.

Приклад:
qgis_process run salient:compare -- A=one.geojson B=other.geojson OUTPUT=both.gpkg</translation>
  </message>
  <message>
   <location filename="../layers/contents.py" />
   <source>Populated places of Ukraine with 500 people or more.</source>
   <translation>Населені пункти України з 500 і більше мешканцями.</translation>
  </message>
  <message>
   <location filename="../algorithms/controlareas.py" />
   <source>Positional tolerance of the front, metres</source>
   <translation>Допуск положення фронту, метри</translation>
  </message>
  <message>
   <location filename="../layers/looks.py" />
   <source>Print in grey</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/teaching/checks.py" />
   <source>Publish</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../ui/load_page.py" />
   <source>Put the maps of a folder of dated files into the archive</source>
   <translation>Покласти до архіву карти з теки датованих файлів</translation>
  </message>
  <message>
   <location filename="../ui/messages.py" />
   <source>Put this message away</source>
   <translation>Прибрати це повідомлення</translation>
  </message>
  <message>
   <location filename="../layers/archive_layer.py" />
   <source>QGIS cannot open the archive “{file}”.</source>
   <translation>QGIS не може відкрити архів «{file}».</translation>
  </message>
  <message>
   <location filename="../ui/figures_model.py" />
   <source>Range</source>
   <translation>Діапазон</translation>
  </message>
  <message>
   <location filename="../ui/figures_model.py" />
   <source>Range: {range}</source>
   <translation>Діапазон: {range}</translation>
  </message>
  <message>
   <location filename="../ui/choosing_maps.py" />
   <source>Read and accept the terms of this source first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../ui/measure_page.py" />
   <source>Read as {distances}</source>
   <translation>Прочитано як {distances}</translation>
  </message>
  <message>
   <location filename="../ui/choosing_maps.py" />
   <location filename="../ui/sources.py" />
   <source>Read terms…</source>
   <translation>Читати умови…</translation>
  </message>
  <message>
   <location filename="../layers/sources/deepstate_archive.py" />
   <location filename="../layers/sources/snapshot.py" />
   <source>Reading the file was stopped.</source>
   <translation>Читання файлу зупинено.</translation>
  </message>
  <message>
   <location filename="../layers/convert.py" />
   <source>Reading the layer was stopped.</source>
   <translation>Читання шару зупинено.</translation>
  </message>
  <message>
   <location filename="../layers/sources/viina.py" />
   <source>Reading the table was stopped.</source>
   <translation>Читання таблиці зупинено.</translation>
  </message>
  <message>
   <location filename="../layers/importing.py" />
   <source>Refused: {n}, the first “{file}”: {reason}</source>
   <translation>Відхилено: {n}, перший «{file}»: {reason}</translation>
  </message>
  <message>
   <location filename="../algorithms/compare.py" />
   <location filename="../algorithms/reading.py" />
   <location filename="../ui/measure_page.py" />
   <location filename="../ui/region_choice.py" />
   <source>Regions</source>
   <translation>Регіони</translation>
  </message>
  <message>
   <location filename="../algorithms/controlareas.py" />
   <source>Regions (none: Donetsk and Luhansk)</source>
   <translation>Регіони (порожньо: Донецька й Луганська області)</translation>
  </message>
  <message>
   <location filename="../layers/loader.py" />
   <location filename="../ui/region_choice.py" />
   <source>Regions of Ukraine</source>
   <translation>Регіони України</translation>
  </message>
  <message>
   <location filename="../algorithms/bufferareas.py" />
   <source>Regions to cut by</source>
   <translation>Регіони для поділу</translation>
  </message>
  <message>
   <location filename="../layers/importing.py" />
   <source>Replaced: {n}.</source>
   <translation>Замінено: {n}.</translation>
  </message>
  <message>
   <location filename="../ui/import_bar.py" />
   <source>Resume</source>
   <translation>Продовжити</translation>
  </message>
  <message>
   <location filename="../layers/metadata.py" />
   <source>Retrieved: {moment} UTC</source>
   <translation>Отримано: {moment} UTC</translation>
  </message>
  <message>
   <location filename="../layers/metadata.py" />
   <source>Revision: {revision}</source>
   <translation>Редакція: {revision}</translation>
  </message>
  <message>
   <location filename="../tasks/measure.py" />
   <source>Rings are left out: the layer has more than {most} features. Select some, or use “Areas of buffers and rings” in the Processing toolbox.</source>
   <translation>Кільця пропущено: у шарі понад {most} об’єктів. Виберіть деякі або скористайтеся «Буфери й кільця з площами» в панелі інструментів обробки.</translation>
  </message>
  <message>
   <location filename="../ui/measure_page.py" />
   <source>Rings at</source>
   <translation>Кільця на</translation>
  </message>
  <message>
   <location filename="../algorithms/bufferareas.py" />
   <source>Rings between the distances</source>
   <translation>Кільця між відстанями</translation>
  </message>
  <message>
   <location filename="../ui/measure_page.py" />
   <source>Rings by region</source>
   <translation>Кільця за регіонами</translation>
  </message>
  <message>
   <location filename="../ui/words.py" />
   <source>S</source>
   <translation>пд. ш.</translation>
  </message>
  <message>
   <location filename="../layers/loader.py" />
   <location filename="../plugin.py" />
   <location filename="../ui/dock.py" />
   <source>Salient</source>
   <translation>Salient</translation>
  </message>
  <message>
   <location filename="../layers/catalog.py" />
   <source>Salient lesson map</source>
   <translation>Навчальна карта Salient</translation>
  </message>
  <message>
   <location filename="../layers/sources/lesson.py" />
   <source>Salient lesson map (illustrative, for teaching)</source>
   <translation>Навчальна карта Salient (ілюстративна, для навчання)</translation>
  </message>
  <message>
   <location filename="../layers/sources/lesson.py" />
   <source>Salient project, illustrative lesson map</source>
   <translation>Проєкт Salient, ілюстративна навчальна карта</translation>
  </message>
  <message>
   <location filename="../tasks/change.py" />
   <source>Salient: change between two maps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../tasks/compare.py" />
   <source>Salient: comparing two maps</source>
   <translation>Salient: порівняння двох карт</translation>
  </message>
  <message>
   <location filename="../tasks/export.py" />
   <source>Salient: exporting figures</source>
   <translation>Salient: експорт показників</translation>
  </message>
  <message>
   <location filename="../tasks/import_folder.py" />
   <source>Salient: importing “{folder}”</source>
   <translation>Salient: імпорт «{folder}»</translation>
  </message>
  <message>
   <location filename="../tasks/load.py" />
   <source>Salient: loading a control map</source>
   <translation>Salient: завантаження карти контролю</translation>
  </message>
  <message>
   <location filename="../tasks/predecessor.py" />
   <source>Salient: looking for the map before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../tasks/load.py" />
   <source>Salient: looking into a file</source>
   <translation>Salient: перегляд файлу</translation>
  </message>
  <message>
   <location filename="../tasks/sources.py" />
   <source>Salient: looking into “{folder}”</source>
   <translation>Salient: перегляд «{folder}»</translation>
  </message>
  <message>
   <location filename="../tasks/sources.py" />
   <source>Salient: looking which days there are</source>
   <translation>Salient: дізнаємося, які є дні</translation>
  </message>
  <message>
   <location filename="../tasks/measure.py" />
   <source>Salient: measuring</source>
   <translation>Salient: вимірювання</translation>
  </message>
  <message>
   <location filename="../layers/mine.py" />
   <source>Salient; positions of settlements from GeoNames</source>
   <translation>Salient; положення населених пунктів з GeoNames</translation>
  </message>
  <message>
   <location filename="../ui/figures_page.py" />
   <source>Save all rows as CSV or GeoPackage</source>
   <translation>Зберегти всі рядки як CSV або GeoPackage</translation>
  </message>
  <message>
   <location filename="../algorithms/compare.py" />
   <source>Second control map</source>
   <translation>Друга карта контролю</translation>
  </message>
  <message>
   <location filename="../ui/subjects.py" />
   <source>Selected features only</source>
   <translation>Лише вибрані об’єкти</translation>
  </message>
  <message>
   <location filename="../layers/teaching/checks.py" />
   <source>Series</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../plugin.py" />
   <source>Shapely, installed with pip, was loaded before Salient and shares its memory with another version of GEOS, that of QGIS: computing would crash QGIS. Remove it (python3 -m pip uninstall shapely) and install the package of your system (python3-shapely), version 2.0 or newer.</source>
   <translation>Shapely, встановлений через pip, завантажено раніше за Salient, і він ділить пам’ять з іншою версією GEOS, тією, що в QGIS: обчислення обвалило б QGIS. Видаліть його (python3 -m pip uninstall shapely) і встановіть пакет вашої системи (python3-shapely) версії 2.0 або новішої.</translation>
  </message>
  <message>
   <location filename="../layers/contents.py" />
   <source>Sites of the mine and what is publicly known of each, every attribute sourced.</source>
   <translation>Об’єкти шахти й відоме про кожен із відкритих джерел; кожен атрибут має джерело.</translation>
  </message>
  <message>
   <location filename="../ui/change_page.py" />
   <source>Smaller patches are not drawn; they are counted, and the sums hold them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/styling.py" />
   <source>Smaller places</source>
   <translation>Менші пункти</translation>
  </message>
  <message>
   <location filename="../ui/messages.py" />
   <source>Something unexpected went wrong: {error}</source>
   <translation>Сталося щось неочікуване: {error}</translation>
  </message>
  <message>
   <location filename="../algorithms/load.py" />
   <source>Source</source>
   <translation>Джерело</translation>
  </message>
  <message>
   <location filename="../ui/source_dialog.py" />
   <source>Source and archive</source>
   <translation>Джерело й архів</translation>
  </message>
  <message>
   <location filename="../layers/metadata.py" />
   <source>Source: {source}</source>
   <translation>Джерело: {source}</translation>
  </message>
  <message>
   <location filename="../ui/figures_model.py" />
   <source>Source: {source}, {date}</source>
   <translation>Джерело: {source}, {date}</translation>
  </message>
  <message>
   <location filename="../layers/pages/credit.py" />
   <source>Sources: {sources}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../ui/source_dialog.py" />
   <source>Status column</source>
   <translation>Стовпець статусу</translation>
  </message>
  <message>
   <location filename="../algorithms/corridor.py" />
   <source>Status of the first town</source>
   <translation>Стан першого міста</translation>
  </message>
  <message>
   <location filename="../layers/styling.py" />
   <source>Status unknown</source>
   <translation>Статус невідомий</translation>
  </message>
  <message>
   <location filename="../ui/dated_part.py" />
   <source>Stop asking</source>
   <translation>Припинити запит</translation>
  </message>
  <message>
   <location filename="../algorithms/base.py" />
   <source>Stopped.</source>
   <translation>Зупинено.</translation>
  </message>
  <message>
   <location filename="../ui/figures_model.py" />
   <source>Subject</source>
   <translation>Об’єкт</translation>
  </message>
  <message>
   <location filename="../ui/change_page.py" />
   <source>Swap the earlier and the later map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../ui/places_field.py" />
   <source>Take {place} away</source>
   <translation>Прибрати: {place}</translation>
  </message>
  <message>
   <location filename="../ui/sources.py" />
   <source>Terms accepted on {date}.</source>
   <translation>Умови прийнято {date}.</translation>
  </message>
  <message>
   <location filename="../ui/terms_dialog.py" />
   <source>Terms of {source}</source>
   <translation>Умови: {source}</translation>
  </message>
  <message>
   <location filename="../ui/sources.py" />
   <source>Terms…</source>
   <translation>Умови…</translation>
  </message>
  <message>
   <location filename="../layers/export.py" />
   <source>The GeoPackage “{name}” could not be written.</source>
   <translation>Не вдалося записати GeoPackage «{name}».</translation>
  </message>
  <message>
   <location filename="../layers/http/__init__.py" />
   <source>The Python package requests is missing, so nothing can be loaded from the network. Install it for the Python of QGIS: python3 -m pip install requests.</source>
   <translation>Бракує пакета Python requests, тому з мережі нічого не можна завантажити. Встановіть його для Python, яким користується QGIS: python3 -m pip install requests.</translation>
  </message>
  <message>
   <location filename="../layers/packages.py" />
   <source>The Python package {package} {fault}. Install shapely 2.0 or newer and pyproj for the Python of QGIS: python3 -m pip install "shapely&gt;=2.0" pyproj (on Windows in the OSGeo4W Shell), then start QGIS again.</source>
   <translation>Пакет Python {package} {fault}. Встановіть shapely 2.0 або новіший і pyproj для Python, яким користується QGIS: python3 -m pip install "shapely&gt;=2.0" pyproj (у Windows в OSGeo4W Shell), потім перезапустіть QGIS.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/reading.py" />
   <source>The answer is a number; take out the lines “Choice …:”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/teaching/reading.py" />
   <source>The answer is in {unit}; “{text}” is no such unit.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/teaching/reading.py" />
   <source>The answer is one of {words}; add a line “Choice {first}: …” for each to choose.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/archive.py" />
   <location filename="../ui/choosing_maps.py" />
   <location filename="../ui/sources.py" />
   <source>The archive has no map from this source yet.</source>
   <translation>В архіві ще немає карт із цього джерела.</translation>
  </message>
  <message>
   <location filename="../ui/choosing_maps.py" />
   <source>The archive has no map of this day. Choose another day, or import a folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/archive.py" />
   <source>The archive has no map of {date} from this source.</source>
   <translation>В архіві немає карти на {date} з цього джерела.</translation>
  </message>
  <message>
   <location filename="../layers/sources/deepstate_archive.py" />
   <source>The archive has no map of {day}. Choose another day.</source>
   <translation>В архіві немає карти на {day}. Виберіть інший день.</translation>
  </message>
  <message>
   <location filename="../layers/archive_file.py" />
   <source>The archive “{file}” cannot be used: its database reports an error.</source>
   <translation>Архівом «{file}» не можна скористатися: його база даних повідомляє про помилку.</translation>
  </message>
  <message>
   <location filename="../layers/archive_file.py" />
   <source>The archive “{file}” cannot be written or opened there. Choose a folder you may write to.</source>
   <translation>Архів «{file}» там не можна записати чи відкрити. Виберіть теку, у яку вам дозволено писати.</translation>
  </message>
  <message>
   <location filename="../layers/archive_file.py" />
   <source>The archive “{file}” cannot be written there. Choose a folder you may write to.</source>
   <translation>Архів «{file}» там не можна записати. Виберіть теку, у яку вам дозволено писати.</translation>
  </message>
  <message>
   <location filename="../layers/archive_file.py" />
   <source>The archive “{file}” is being written by another program. Try again when it is done.</source>
   <translation>В архів «{file}» пише інша програма. Спробуйте ще раз, коли вона закінчить.</translation>
  </message>
  <message>
   <location filename="../layers/archive_file.py" />
   <source>The archive “{file}” is damaged. It was left as it is: put back a copy of it, or move it away to begin a new one.</source>
   <translation>Архів «{file}» пошкоджено. Його лишено як є: поверніть його копію або перенесіть, щоб почати новий.</translation>
  </message>
  <message>
   <location filename="../layers/archive_file.py" />
   <source>The archive “{file}” was made by another version of Salient. Update the plugin, or choose another place for the archive.</source>
   <translation>Архів «{file}» створено іншою версією Salient. Оновіть модуль або виберіть інше місце для архіву.</translation>
  </message>
  <message>
   <location filename="../layers/expressions.py" />
   <source>The area of a polygon in km² on the WGS84 ellipsoid, with edges straight in longitude and latitude, whatever ellipsoid the project is set to.</source>
   <translation>Площа полігона в км² на еліпсоїді WGS84 з ребрами, прямими в довготі й широті, хоч який еліпсоїд заданий у проєкті.</translation>
  </message>
  <message>
   <location filename="../layers/placed.py" />
   <source>The argument is not a geometry; use $geometry.</source>
   <translation>Аргумент не є геометрією; використайте $geometry.</translation>
  </message>
  <message>
   <location filename="../layers/http/faults.py" />
   <source>The authentication configuration chosen for {host} cannot be used. Choose it again, and give QGIS its master password.</source>
   <translation>Конфігурацію автентифікації для {host} не можна використати. Виберіть її знову й дайте QGIS головний пароль.</translation>
  </message>
  <message>
   <location filename="../layers/http/faults.py" />
   <source>The certificate of {host} is not trusted, so nothing was loaded. Check the computer's date, and the certificates under Authentication in the options of QGIS.</source>
   <translation>Сертифікату {host} не довіряють, тому нічого не завантажено. Перевірте дату комп’ютера та сертифікати в розділі «Автентифікація» параметрів QGIS.</translation>
  </message>
  <message>
   <location filename="../analysis/claims.py" />
   <source>The claim does not say “{name}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/control.py" />
   <source>The class field “{field}” has values of unknown meaning: {values}. Say what they mean, or choose another field.</source>
   <translation>Поле класу «{field}» має значення з невідомим змістом: {values}. Вкажіть, що вони означають, або виберіть інше поле.</translation>
  </message>
  <message>
   <location filename="../algorithms/control.py" />
   <source>The class field “{field}” has values of unknown meaning: {values}. Use occupied, unknown, liberated or held, or leave the class field empty.</source>
   <translation>Поле класу «{field}» має значення з невідомим змістом: {values}. Використовуйте occupied, unknown, liberated або held, чи лишіть поле класу порожнім.</translation>
  </message>
  <message>
   <location filename="../layers/http/faults.py" />
   <source>The connection to {host} broke off after {size}, before the end. Try again later.</source>
   <translation>З’єднання з {host} обірвалося після {size}, до кінця. Спробуйте пізніше.</translation>
  </message>
  <message>
   <location filename="../layers/http/faults.py" />
   <source>The connection to {host} broke off before it answered. Try again later.</source>
   <translation>З’єднання з {host} обірвалося до відповіді. Спробуйте пізніше.</translation>
  </message>
  <message>
   <location filename="../algorithms/frontline.py" />
   <source>The contact line of a control map, without coast and state border.</source>
   <translation>Лінія зіткнення карти контролю, без узбережжя й державного кордону.</translation>
  </message>
  <message>
   <location filename="../ui/subjects.py" />
   <source>The contact line of the active map: its length, and rings around it.</source>
   <translation>Лінія зіткнення активної карти: її довжина й кільця довкола неї.</translation>
  </message>
  <message>
   <location filename="../algorithms/frontline.py" />
   <source>The contact line: where ground assessed as occupied meets other ground of the country. Coast and state border are left out; along a border an outline up to 3 km off it is not front.

Each feature is one continuous line with length_km, its length on the WGS84 ellipsoid; the number LENGTH_KM is their sum. Ground of unknown status is not counted as occupied.

Without LAND the country is Ukraine in its internationally recognised border.

Example:
qgis_process run salient:frontline -- CONTROL=map.geojson OUTPUT=front.gpkg</source>
   <translation>Лінія зіткнення: де територія, оцінена як окупована, межує з рештою території країни. Узбережжя й державний кордон пропущено; уздовж кордону обрис до 3 км від нього не є фронтом.

Кожен об’єкт є однією неперервною лінією з length_km, її довжиною на еліпсоїді WGS84; число LENGTH_KM є їхньою сумою. Територія з невідомим статусом не вважається окупованою.

Без LAND країною є Україна у міжнародно визнаних кордонах.

Приклад:
qgis_process run salient:frontline -- CONTROL=map.geojson OUTPUT=front.gpkg</translation>
  </message>
  <message>
   <location filename="../algorithms/reading.py" />
   <source>The control map lies outside Ukraine, so its whole outline is taken as front, coast and state border too. Give the land of the country to leave them out.</source>
   <translation>Карта контролю лежить поза Україною, тому весь її обрис узято за фронт, також узбережжя й державний кордон. Задайте територію країни, щоб їх пропустити.</translation>
  </message>
  <message>
   <location filename="../algorithms/load.py" />
   <source>The control map of a source and a day, as polygons with class, source and date.</source>
   <translation>Карта контролю з джерела на день, полігонами з класом, джерелом і датою.</translation>
  </message>
  <message>
   <location filename="../ui/loading.py" />
   <source>The corridor of {town} is {km:.1f} km wide.</source>
   <translation>Ширина коридору ({town}): {km:.1f} км.</translation>
  </message>
  <message>
   <location filename="../ui/map_parts.py" />
   <source>The date of assessment (UTC)</source>
   <translation>Дата оцінки (UTC)</translation>
  </message>
  <message>
   <location filename="../ui/dated_part.py" />
   <source>The date of assessment (UTC). In the calendar, days with a map are bold; a dot marks those in the archive.</source>
   <translation>Дата оцінки (UTC). У календарі дні з картою виділено; крапка позначає ті, що в архіві.</translation>
  </message>
  <message>
   <location filename="../ui/dated_part.py" />
   <source>The day before that has a map</source>
   <translation>Попередній день, що має карту</translation>
  </message>
  <message>
   <location filename="../layers/expressions.py" />
   <source>The distance in metres from a geometry to the nearest point of the front of the active control map, as a geodesic on WGS84; 0 where the front passes through it.</source>
   <translation>Відстань у метрах від геометрії до найближчої точки фронту активної карти контролю, геодезична на WGS84; 0, де фронт через неї проходить.</translation>
  </message>
  <message>
   <location filename="../layers/http/transport.py" />
   <location filename="../layers/sources/arcgis.py" />
   <source>The download was stopped.</source>
   <translation>Завантаження з мережі зупинено.</translation>
  </message>
  <message>
   <location filename="../tasks/change.py" />
   <source>The earlier map ({a}) is of a later date than the later one ({b}): gained and lost stand the wrong way round. Swap them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/export.py" />
   <source>The export was stopped.</source>
   <translation>Експорт зупинено.</translation>
  </message>
  <message>
   <location filename="../ui/region_choice.py" />
   <source>The field with the region's name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/sources/snapshot.py" />
   <source>The file “{file}” does not exist. Choose it again.</source>
   <translation>Файлу «{file}» не існує. Виберіть його знову.</translation>
  </message>
  <message>
   <location filename="../layers/sources/listing.py" />
   <source>The folder “{folder}” does not exist or cannot be read. Choose another.</source>
   <translation>Теки «{folder}» не існує або її не можна прочитати. Виберіть іншу.</translation>
  </message>
  <message>
   <location filename="../ui/subjects.py" />
   <source>The front itself</source>
   <translation>Сам фронт</translation>
  </message>
  <message>
   <location filename="../layers/teaching/sections.py" />
   <source>The front matter lacks “{key}”; add a line {key}: …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/placed.py" />
   <source>The geometry cannot be used: {why}.</source>
   <translation>Геометрію не можна використати: {why}.</translation>
  </message>
  <message>
   <location filename="../layers/expressions.py" />
   <source>The geometry is taken to be in the CRS of the layer, without a layer in longitude and latitude.</source>
   <translation>Геометрію взято в системі координат шару, без шару в довготі й широті.</translation>
  </message>
  <message>
   <location filename="../layers/importing.py" />
   <source>The import was stopped. What came in is kept.</source>
   <translation>Імпорт зупинено. Що надійшло, збережено.</translation>
  </message>
  <message>
   <location filename="../ui/importing.py" />
   <source>The import was stopped; what came in is kept.</source>
   <translation>Імпорт зупинено; що надійшло, збережено.</translation>
  </message>
  <message>
   <location filename="../algorithms/bufferareas.py" />
   <source>The input holds no feature that can be buffered.</source>
   <translation>Вхід не містить об’єктів, для яких можна побудувати буфер.</translation>
  </message>
  <message>
   <location filename="../algorithms/base.py" />
   <source>The input's field “{name}” is “{new}” in the output.</source>
   <translation>Поле входу «{name}» у результаті зветься «{new}».</translation>
  </message>
  <message>
   <location filename="../algorithms/reading.py" />
   <source>The land of the country holds no polygon that can be used.</source>
   <translation>Територія країни не містить придатного полігона.</translation>
  </message>
  <message>
   <location filename="../algorithms/corridor.py" />
   <source>The layer of towns holds no point that can be used.</source>
   <translation>Шар міст не містить придатної точки.</translation>
  </message>
  <message>
   <location filename="../layers/memory.py" />
   <source>The layer “{name}” could not be filled.</source>
   <translation>Шар «{name}» не вдалося заповнити.</translation>
  </message>
  <message>
   <location filename="../layers/memory.py" />
   <source>The layer “{name}” could not be made.</source>
   <translation>Шар «{name}» не вдалося створити.</translation>
  </message>
  <message>
   <location filename="../layers/keep.py" />
   <source>The layer “{name}” could not be saved to “{file}”.</source>
   <translation>Шар «{name}» не вдалося зберегти у «{file}».</translation>
  </message>
  <message>
   <location filename="../layers/lonlat.py" />
   <source>The layer “{name}” has no coordinate reference system, so its place on the ground is not known. Set it in the layer's properties.</source>
   <translation>Шар «{name}» не має системи координат, тому його місце на землі невідоме. Задайте її у властивостях шару.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/reading.py" />
   <source>The lesson has no step; begin each with a heading: ## Title</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/teaching/reading.py" />
   <source>The lesson map is not drawn for “{{text}}”; write one of {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../ui/loading.py" />
   <source>The map is loaded.</source>
   <translation>Карту завантажено.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/checks.py" />
   <source>The map of {date} is loaded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../tasks/compare.py" />
   <source>The maps are of different dates ({a}, {b}), so that a difference may be change. Choose the same date for both.</source>
   <translation>Карти мають різні дати ({a}, {b}), тож різниця може бути зміною. Виберіть для обох ту саму дату.</translation>
  </message>
  <message>
   <location filename="../algorithms/compare.py" />
   <source>The maps are of different dates ({a}, {b}): part of it is change.</source>
   <translation>Карти мають різні дати ({a}, {b}): частина різниці є зміною.</translation>
  </message>
  <message>
   <location filename="../tasks/change.py" />
   <source>The maps are of different sources ({a}; {b}): part of the difference is how each of them assesses and draws, not change.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../algorithms/corridor.py" />
   <source>The narrowest place of a town's widest way out, and the pocket behind it.</source>
   <translation>Найвужче місце найширшого виходу з міста й кишеня за ним.</translation>
  </message>
  <message>
   <location filename="../layers/contents.py" />
   <source>The neck of the pocket of {town}: its narrowest way out.</source>
   <translation>Горловина кишені ({town}): її найвужчий вихід.</translation>
  </message>
  <message>
   <location filename="../ui/day_words.py" />
   <source>The network has another revision.</source>
   <translation>У мережі інша редакція.</translation>
  </message>
  <message>
   <location filename="../ui/dated_part.py" />
   <source>The next day that has a map</source>
   <translation>Наступний день, що має карту</translation>
  </message>
  <message>
   <location filename="../layers/pages/export.py" />
   <source>The page could not be saved as “{name}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../ui/loading.py" />
   <source>The project has no polygon layer; add one, or choose a file.</source>
   <translation>У проєкті немає полігонального шару; додайте його або виберіть файл.</translation>
  </message>
  <message>
   <location filename="../ui/choosing_maps.py" />
   <source>The project has no polygon layer; add one, or choose another map.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/teaching/checks.py" />
   <source>The project has the layer “{role}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/teaching/checks.py" />
   <source>The project's CRS is {crs}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/http/faults.py" />
   <source>The proxy asks for a name and password (407). Set them in the options of QGIS.</source>
   <translation>Проксі питає ім’я та пароль (407). Задайте їх у параметрах QGIS.</translation>
  </message>
  <message>
   <location filename="../layers/http/faults.py" />
   <source>The proxy does not let QGIS reach {host}. Check Network in the options of QGIS.</source>
   <translation>Проксі не пускає QGIS до {host}. Перевірте розділ «Мережа» в параметрах QGIS.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/reading.py" />
   <source>The question of this step lacks a line “{key}:”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../algorithms/reading.py" />
   <source>The regions hold no polygon that can be used.</source>
   <translation>Регіони не містять придатного полігона.</translation>
  </message>
  <message>
   <location filename="../algorithms/controlareas.py" />
   <source>The regions overlap by {km2} km², which the sums count twice.</source>
   <translation>Регіони перекриваються на {km2} км², які суми рахують двічі.</translation>
  </message>
  <message>
   <location filename="../ui/day_words.py" />
   <source>The same ground as on the day kept before it.</source>
   <translation>Та сама територія, що й у день, збережений перед ним.</translation>
  </message>
  <message>
   <location filename="../layers/http/unpack.py" />
   <source>The server packs its answer as “{encoding}”, which was not asked for.</source>
   <translation>Сервер пакує відповідь як «{encoding}», чого не просили.</translation>
  </message>
  <message>
   <location filename="../layers/sources/arcgis.py" />
   <source>The service of “{name}” answers with an error ({error}). It may have been renamed: look its address up, and set it among the source's addresses on the Load page.</source>
   <translation>Служба «{name}» відповідає помилкою ({error}). Можливо, її перейменовано: знайдіть її адресу й задайте серед адрес джерела на сторінці «Дані».</translation>
  </message>
  <message>
   <location filename="../layers/expressions.py" />
   <source>The shortest distance in metres between two geometries, as a geodesic on WGS84; 0 where they meet.</source>
   <translation>Найкоротша відстань у метрах між двома геометріями, геодезична на WGS84; 0, де вони стикаються.</translation>
  </message>
  <message>
   <location filename="../layers/expressions.py" />
   <source>The side of the front of the active control map on which a geometry lies: 'held', 'occupied', 'unknown', or 'outside' the country.</source>
   <translation>Сторона фронту активної карти контролю, на якій лежить геометрія: 'held' (утримувана), 'occupied' (окупована), 'unknown' (невідома) або 'outside' (поза країною).</translation>
  </message>
  <message>
   <location filename="../algorithms/load.py" />
   <source>The source cannot be reached, and the archive has no map of it.</source>
   <translation>Джерело недоступне, а в архіві немає його карт.</translation>
  </message>
  <message>
   <location filename="../ui/sources.py" />
   <source>The source could not be asked which days it has.</source>
   <translation>Не вдалося запитати джерело, які дні воно має.</translation>
  </message>
  <message>
   <location filename="../ui/day_words.py" />
   <source>The source has withdrawn it since.</source>
   <translation>Відтоді джерело її відкликало.</translation>
  </message>
  <message>
   <location filename="../ui/figure_actions.py" />
   <source>The source restricts redistribution ({licence}): read its terms before you pass the file on.</source>
   <translation>Джерело обмежує поширення ({licence}): прочитайте його умови, перш ніж передавати файл далі.</translation>
  </message>
  <message>
   <location filename="../layers/metadata.py" />
   <source>The source restricts redistribution: see its terms before passing on.</source>
   <translation>Джерело обмежує поширення: перегляньте його умови, перш ніж передавати далі.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/reading.py" />
   <source>The step has no text; say below its heading what it is about.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../ui/load_page.py" />
   <source>The town whose corridor (neck and pocket) is drawn; may be empty</source>
   <translation>Місто, чий коридор (горловину й кишеню) креслять; може бути порожнім</translation>
  </message>
  <message>
   <location filename="../layers/regions.py" />
   <source>The world map of QGIS (world_map.gpkg), from which the regions of Ukraine are taken, is missing from this installation. Reinstall QGIS with its resources, or choose a polygon layer of your own as regions.</source>
   <translation>Карти світу QGIS (world_map.gpkg), з якої беруться регіони України, немає в цій інсталяції. Перевстановіть QGIS з його ресурсами або виберіть власний полігональний шар як регіони.</translation>
  </message>
  <message>
   <location filename="../layers/regions.py" />
   <source>The world map of QGIS cannot be opened.</source>
   <translation>Карту світу QGIS не можна відкрити.</translation>
  </message>
  <message>
   <location filename="../layers/regions.py" />
   <source>The world map of QGIS holds no regions of Ukraine in its layer “states_provinces”; choose a polygon layer of your own as regions.</source>
   <translation>Карта світу QGIS не має регіонів України в шарі «states_provinces»; виберіть власний полігональний шар як регіони.</translation>
  </message>
  <message>
   <location filename="../layers/control.py" />
   <source>There is no field “{field}”.</source>
   <translation>Немає поля «{field}».</translation>
  </message>
  <message>
   <location filename="../layers/teaching/expressions.py" />
   <source>There is no figure for “{asked}” on this map.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/teaching/expressions.py" />
   <source>There is no figure for “{asked}” on this map: {why}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/online.py" />
   <source>There is no map of {day} from this source. Choose another day.</source>
   <translation>Карти на {day} з цього джерела немає. Виберіть інший день.</translation>
  </message>
  <message>
   <location filename="../layers/archive_file.py" />
   <source>There is no room left for the archive “{file}”. What was finished is kept: make room on the disk and try again.</source>
   <translation>Для архіву «{file}» не лишилося місця. Завершене збережено: звільніть місце на диску й спробуйте знову.</translation>
  </message>
  <message>
   <location filename="../ui/loading.py" />
   <source>There is no way out of {town} over held ground.</source>
   <translation>Виходу утримуваною територією немає: {town}.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/reading.py" />
   <source>There is nothing behind “{key}:”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../ui/figure_actions.py" />
   <source>These rows have nothing to draw.</source>
   <translation>Ці рядки не мають що креслити.</translation>
  </message>
  <message>
   <location filename="../algorithms/base.py" />
   <source>This control map has no front in the country.</source>
   <translation>Ця карта контролю не має фронту в країні.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/reading.py" />
   <source>This line stands before the first step; put it below a step.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/teaching/at_hand.py" />
   <source>This question compares dates of the lesson map: load the lesson map on page Load, then answer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../ui/choosing_maps.py" />
   <location filename="../ui/sources.py" />
   <source>This source has terms, to be read and accepted before it is used.</source>
   <translation>Це джерело має умови, які треба прочитати й прийняти перед використанням.</translation>
  </message>
  <message>
   <location filename="../ui/measure_page.py" />
   <source>To layers</source>
   <translation>У шари</translation>
  </message>
  <message>
   <location filename="../ui/change_page.py" />
   <source>To map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../ui/measure_page.py" />
   <source>Town whose corridor is measured</source>
   <translation>Місто, чий коридор вимірюють</translation>
  </message>
  <message>
   <location filename="../algorithms/corridor.py" />
   <source>Towns</source>
   <translation>Міста</translation>
  </message>
  <message>
   <location filename="../algorithms/corridor.py" />
   <source>Towns (points)</source>
   <translation>Міста (точки)</translation>
  </message>
  <message>
   <location filename="../ui/places_field.py" />
   <source>Type a place, any spelling</source>
   <translation>Введіть пункт, будь-яке написання</translation>
  </message>
  <message>
   <location filename="../layers/catalog.py" />
   <source>UAControlMap (Project Owl), daily copies</source>
   <translation>UAControlMap (Project Owl), щоденні копії</translation>
  </message>
  <message>
   <location filename="../layers/sources/uacontrolmap.py" />
   <source>UAControlMap of {day}</source>
   <translation>UAControlMap на {day}</translation>
  </message>
  <message>
   <location filename="../layers/sources/uacontrolmap.py" />
   <source>UAControlMap's list of files</source>
   <translation>Перелік файлів UAControlMap</translation>
  </message>
  <message>
   <location filename="../layers/regions.py" />
   <source>Ukraine's internationally recognised border, with Crimea and Sevastopol</source>
   <translation>Міжнародно визнаний кордон України, з Кримом і Севастополем</translation>
  </message>
  <message>
   <location filename="../layers/importing.py" />
   <source>Unchanged days: {n}.</source>
   <translation>Незмінених днів: {n}.</translation>
  </message>
  <message>
   <location filename="../algorithms/controlareas.py" />
   <source>Unknown, km²</source>
   <translation>Невідомо, км²</translation>
  </message>
  <message>
   <location filename="../layers/catalog.py" />
   <source>VIINA (Zhukov and Ayers), contains data of GeoNames</source>
   <translation>VIINA (Жуков та Аєрс), містить дані GeoNames</translation>
  </message>
  <message>
   <location filename="../layers/sources/viina.py" />
   <source>VIINA has no column “{column}”; it has {columns}.</source>
   <translation>VIINA не має стовпця «{column}»; є {columns}.</translation>
  </message>
  <message>
   <location filename="../layers/sources/viina.py" />
   <source>VIINA's list of files</source>
   <translation>Перелік файлів VIINA</translation>
  </message>
  <message>
   <location filename="../layers/sources/viina.py" />
   <source>VIINA's polygons of places</source>
   <translation>Полігони населених пунктів VIINA</translation>
  </message>
  <message>
   <location filename="../layers/sources/viina.py" />
   <source>VIINA's table of {year}</source>
   <translation>Таблиця VIINA за {year}</translation>
  </message>
  <message>
   <location filename="../layers/catalog.py" />
   <source>VIINA, control of populated places</source>
   <translation>VIINA, контроль населених пунктів</translation>
  </message>
  <message>
   <location filename="../ui/figures_model.py" />
   <source>Value</source>
   <translation>Значення</translation>
  </message>
  <message>
   <location filename="../ui/words.py" />
   <source>W</source>
   <translation>зх. д.</translation>
  </message>
  <message>
   <location filename="../ui/figures_model.py" />
   <source>What is measured</source>
   <translation>Що вимірюється</translation>
  </message>
  <message>
   <location filename="../ui/measure_page.py" />
   <source>What of each ring lies in each region</source>
   <translation>Що з кожного кільця лежить у кожному регіоні</translation>
  </message>
  <message>
   <location filename="../ui/figures_model.py" />
   <source>What of it is measured</source>
   <translation>Який показник вимірюється</translation>
  </message>
  <message>
   <location filename="../ui/figures_model.py" />
   <source>What the plane of the project's coordinate system would give</source>
   <translation>Що дала б площина системи координат проєкту</translation>
  </message>
  <message>
   <location filename="../ui/meanings.py" />
   <source>What these values of the class field mean:</source>
   <translation>Що означають ці значення поля класу:</translation>
  </message>
  <message>
   <location filename="../layers/http/unpack.py" />
   <source>What was sent is packed, but damaged or incomplete. Try again later.</source>
   <translation>Надіслане запаковано, але пошкоджене або неповне. Спробуйте пізніше.</translation>
  </message>
  <message>
   <location filename="../layers/http/unpack.py" />
   <source>What was sent unpacks to more than {limit}, more than any control map. Nothing was loaded.</source>
   <translation>Надіслане розпаковується до понад {limit}, більше за будь-яку карту контролю. Нічого не завантажено.</translation>
  </message>
  <message>
   <location filename="../layers/contents.py" />
   <source>Where ground assessed as occupied meets other ground of the country; coast and state border are left out.</source>
   <translation>Де територія, оцінена як окупована, межує з рештою території країни; узбережжя й державний кордон пропущено.</translation>
  </message>
  <message>
   <location filename="../algorithms/corridor.py" />
   <source>Width of the first neck, m</source>
   <translation>Ширина першої горловини, м</translation>
  </message>
  <message>
   <location filename="../layers/importing.py" />
   <source>Withdrawn days: {n}.</source>
   <translation>Відкликаних днів: {n}.</translation>
  </message>
  <message>
   <location filename="../ui/day_words.py" />
   <source>Withdrawn: the source published this day without a map.</source>
   <translation>Відкликано: джерело опублікувало цей день без карти.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/reading.py" />
   <source>Write “{key}:” and the value.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../ui/terms_dialog.py" />
   <source>You accepted them on {date}.</source>
   <translation>Ви прийняли їх {date}.</translation>
  </message>
  <message>
   <location filename="../ui/figures_page.py" />
   <source>Zoom</source>
   <translation>Наблизити</translation>
  </message>
  <message>
   <location filename="../ui/header.py" />
   <source>Zoom to the front of the active map</source>
   <translation>Наблизити до фронту активної карти</translation>
  </message>
  <message>
   <location filename="../ui/figures_page.py" />
   <source>Zoom to what the row is about (double click, Return)</source>
   <translation>Наблизити до того, про що рядок (подвійне клацання, Return)</translation>
  </message>
  <message>
   <location filename="../layers/teaching/entry.py" />
   <source>a bare number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/sources/kml.py" />
   <source>a coordinate is no number</source>
   <translation>координата не є числом</translation>
  </message>
  <message>
   <location filename="../layers/lonlat.py" />
   <source>a coordinate is not finite</source>
   <translation>координата не є скінченною</translation>
  </message>
  <message>
   <location filename="../layers/sources/packed.py" />
   <source>a pointer to a large file came instead of the file: its address is another one</source>
   <translation>замість файлу надійшов вказівник на великий файл: його адреса інша</translation>
  </message>
  <message>
   <location filename="../layers/sources/geojson.py" />
   <source>a web page came instead of data (the address may have changed, or the network asks for a login first)</source>
   <translation>замість даних надійшла вебсторінка (можливо, адреса змінилася або мережа спершу вимагає входу)</translation>
  </message>
  <message>
   <location filename="../layers/control.py" />
   <source>all polygons occupied</source>
   <translation>усі полігони окуповані</translation>
  </message>
  <message>
   <location filename="../layers/sources/deepstate_archive.py" />
   <source>all polygons occupied (since 2014 and since 2022 merged)</source>
   <translation>усі полігони окуповані (від 2014 і від 2022 року об’єднано)</translation>
  </message>
  <message>
   <location filename="../layers/sources/isw.py" />
   <source>all polygons of the time-lapse occupied</source>
   <translation>усі полігони часового ряду окуповані</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>all {n} regions</source>
   <translation>усі регіони ({n})</translation>
  </message>
  <message>
   <location filename="../algorithms/reading.py" />
   <source>and {n} more:</source>
   <translation>і ще {n}:</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <location filename="../layers/teaching/measures.py" />
   <source>area</source>
   <translation>площа</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <location filename="../layers/teaching/measures.py" />
   <source>area of the pocket</source>
   <translation>площа кишені</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>area on WGS84, edges straight in longitude and latitude</source>
   <translation>площа на WGS84, ребра прямі в довготі й широті</translation>
  </message>
  <message>
   <location filename="../algorithms/controlareas.py" />
   <source>area,control,occupied,held,region,oblast,ellipsoid</source>
   <translation>площа,контроль,окуповане,утримуване,регіон,область,еліпсоїд</translation>
  </message>
  <message>
   <location filename="../layers/results.py" />
   <source>areas</source>
   <translation>площі</translation>
  </message>
  <message>
   <location filename="../layers/contents.py" />
   <source>as listed by GeoNames; one point a place</source>
   <translation>за переліком GeoNames; одна точка на пункт</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <location filename="../layers/teaching/measures.py" />
   <source>assessed as occupied</source>
   <translation>оцінено як окуповане</translation>
  </message>
  <message>
   <location filename="../ui/words.py" />
   <source>at an unknown time</source>
   <translation>невідомо коли</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>azimuth to {place}</source>
   <translation>азимут до: {place}</translation>
  </message>
  <message>
   <location filename="../algorithms/bufferareas.py" />
   <source>buffer,ring,multi ring,distance,area,control,geodesic,ellipsoid</source>
   <translation>буфер,кільце,кільця,відстань,площа,контроль,геодезичний,еліпсоїд</translation>
  </message>
  <message>
   <location filename="../layers/sources/viina.py" />
   <source>by column “{column}”: RU occupied, CONTESTED unknown, UA held</source>
   <translation>за стовпцем «{column}»: RU окуповано, CONTESTED невідомо, UA утримується</translation>
  </message>
  <message>
   <location filename="../layers/control.py" />
   <location filename="../layers/sources/deepstate.py" />
   <source>by field “{field}”</source>
   <translation>за полем «{field}»</translation>
  </message>
  <message>
   <location filename="../layers/sources/isw.py" />
   <source>by layer: </source>
   <translation>за шаром: </translation>
  </message>
  <message>
   <location filename="../layers/sources/uacontrolmap.py" />
   <source>by name in the folder “{folder}”: [Z], Crimea, DPR, LPR occupied</source>
   <translation>за назвою в теці «{folder}»: [Z], Crimea, DPR, LPR окуповано</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>captured</source>
   <translation>захоплено</translation>
  </message>
  <message>
   <location filename="../ui/meanings.py" />
   <source>choose …</source>
   <translation>вибрати …</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <location filename="../layers/contents.py" />
   <source>closed</source>
   <translation>закрито</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>closed: no way out over held ground</source>
   <translation>закрито: виходу утримуваною територією немає</translation>
  </message>
  <message>
   <location filename="../algorithms/compare.py" />
   <source>compare,agreement,difference,source,occupied,overlay</source>
   <translation>порівняння,збіг,різниця,джерело,окуповане,накладання</translation>
  </message>
  <message>
   <location filename="../layers/contents.py" />
   <source>compiled from public reports; a field says how far each position can be trusted</source>
   <translation>складено з відкритих повідомлень; поле каже, наскільки можна довіряти кожному положенню</translation>
  </message>
  <message>
   <location filename="../algorithms/corridor.py" />
   <source>corridor,neck,pocket,salient,width,encirclement,bottleneck</source>
   <translation>коридор,горловина,кишеня,виступ,ширина,оточення</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>distance to front</source>
   <translation>відстань до фронту</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>distance to {place}</source>
   <translation>відстань до: {place}</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>east</source>
   <translation>схід</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>east-north-east</source>
   <translation>схід-північний схід</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>east-south-east</source>
   <translation>схід-південний схід</translation>
  </message>
  <message>
   <location filename="../layers/words.py" />
   <source>en</source>
   <translation>uk</translation>
  </message>
  <message>
   <location filename="../algorithms/bufferareas.py" />
   <location filename="../layers/convert.py" />
   <location filename="../layers/sources/snapshot.py" />
   <source>feature {id}</source>
   <translation>об’єкт {id}</translation>
  </message>
  <message>
   <location filename="../layers/sources/lesson.py" />
   <source>field class: occupied, unknown (status unclear); the rest of the sheet is held</source>
   <translation>за полем класу: окуповано, невідомо (статус нез’ясований); решта аркуша утримується</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <location filename="../layers/teaching/checks.py" />
   <location filename="../layers/teaching/expressions.py" />
   <location filename="../layers/teaching/measures.py" />
   <location filename="../tasks/measure.py" />
   <source>front</source>
   <translation>фронт</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <location filename="../layers/teaching/measures.py" />
   <source>front around the pocket</source>
   <translation>фронт довкола кишені</translation>
  </message>
  <message>
   <location filename="../algorithms/frontline.py" />
   <source>front,contact line,length,boundary,geodesic</source>
   <translation>фронт,лінія зіткнення,довжина,межа,геодезичний</translation>
  </message>
  <message>
   <location filename="../algorithms/frontdistance.py" />
   <source>front,distance,nearest,azimuth,bearing,side,geodesic,hub</source>
   <translation>фронт,відстань,найближчий,азимут,пеленг,сторона,геодезичний</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>geodesic buffer, {areas}</source>
   <translation>геодезичний буфер, {areas}</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>geodesic on WGS84 between two places</source>
   <translation>геодезична на WGS84 між двома пунктами</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>geodesic on WGS84 to the nearest point of the contact line</source>
   <translation>геодезична на WGS84 до найближчої точки лінії зіткнення</translation>
  </message>
  <message>
   <location filename="../ui/measuring.py" />
   <source>geodesic on WGS84; the method of each row is in its tooltip</source>
   <translation>геодезичні на WGS84; метод кожного рядка в його підказці</translation>
  </message>
  <message>
   <location filename="../layers/convert.py" />
   <source>has no geometry</source>
   <translation>не має геометрії</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <location filename="../layers/teaching/measures.py" />
   <source>held</source>
   <translation>утримується</translation>
  </message>
  <message>
   <location filename="../ui/meanings.py" />
   <source>held (left out)</source>
   <translation>утримується (пропущено)</translation>
  </message>
  <message>
   <location filename="../layers/words.py" />
   <source>illustrative, for teaching</source>
   <translation>ілюстративна, для навчання</translation>
  </message>
  <message>
   <location filename="../layers/packages.py" />
   <source>is missing</source>
   <translation>відсутній</translation>
  </message>
  <message>
   <location filename="../layers/packages.py" />
   <source>is older than 2.0</source>
   <translation>старіший за 2.0</translation>
  </message>
  <message>
   <location filename="../layers/sources/packed.py" />
   <source>it cannot be unpacked</source>
   <translation>його не можна розпакувати</translation>
  </message>
  <message>
   <location filename="../layers/sources/kml.py" />
   <source>it declares entities, which a map has no need of</source>
   <translation>він оголошує сутності, яких карта не потребує</translation>
  </message>
  <message>
   <location filename="../layers/sources/deepstate_archive.py" />
   <source>it has a map without a date</source>
   <translation>він має карту без дати</translation>
  </message>
  <message>
   <location filename="../layers/sources/uacontrolmap.py" />
   <source>it has no polygon in the folders {folders} (it has {found})</source>
   <translation>у теках {folders} немає полігонів (є {found})</translation>
  </message>
  <message>
   <location filename="../layers/sources/packed.py" />
   <source>it holds a file name that leads out of its folder</source>
   <translation>він містить ім’я файлу, що веде за межі теки</translation>
  </message>
  <message>
   <location filename="../layers/sources/viina.py" />
   <source>it holds no CSV file</source>
   <translation>він не містить файлу CSV</translation>
  </message>
  <message>
   <location filename="../layers/sources/uacontrolmap.py" />
   <source>it holds no KML document</source>
   <translation>він не містить документа KML</translation>
  </message>
  <message>
   <location filename="../layers/sources/deepstate_archive.py" />
   <source>it holds no map</source>
   <translation>він не містить карти</translation>
  </message>
  <message>
   <location filename="../layers/sources/geojson.py" />
   <source>it is damaged</source>
   <translation>він пошкоджений</translation>
  </message>
  <message>
   <location filename="../layers/sources/geojson.py" />
   <source>it is empty</source>
   <translation>він порожній</translation>
  </message>
  <message>
   <location filename="../layers/sources/geojson.py" />
   <source>it is incomplete, the end is missing</source>
   <translation>він неповний, бракує кінця</translation>
  </message>
  <message>
   <location filename="../layers/sources/geojson.py" />
   <source>it is no GeoJSON in longitude and latitude</source>
   <translation>це не GeoJSON у довготі й широті</translation>
  </message>
  <message>
   <location filename="../layers/sources/deepstate.py" />
   <source>it is no list</source>
   <translation>це не список</translation>
  </message>
  <message>
   <location filename="../layers/sources/listing.py" />
   <source>it is no list of files</source>
   <translation>це не список файлів</translation>
  </message>
  <message>
   <location filename="../layers/sources/deepstate.py" />
   <source>it is no map with a revision</source>
   <translation>це не карта з редакцією</translation>
  </message>
  <message>
   <location filename="../layers/sources/kml.py" />
   <source>it is no whole KML document</source>
   <translation>це не повний документ KML</translation>
  </message>
  <message>
   <location filename="../layers/sources/packed.py" />
   <source>it is no whole zip file</source>
   <translation>це не повний файл zip</translation>
  </message>
  <message>
   <location filename="../layers/sources/deepstate.py" />
   <source>it names no revision</source>
   <translation>він не називає редакції</translation>
  </message>
  <message>
   <location filename="../layers/sources/viina.py" />
   <source>it names no year</source>
   <translation>він не називає року</translation>
  </message>
  <message>
   <location filename="../layers/sources/geojson.py" />
   <source>its brackets are nested too deep to be a map</source>
   <translation>його дужки вкладено надто глибоко для карти</translation>
  </message>
  <message>
   <location filename="../layers/sources/viina.py" />
   <source>its columns are not VIINA's ({columns} missing)</source>
   <translation>його стовпці не такі, як у VIINA (бракує {columns})</translation>
  </message>
  <message>
   <location filename="../layers/sources/kml.py" />
   <source>its elements are nested too deep to be a map</source>
   <translation>його елементи вкладено надто глибоко для карти</translation>
  </message>
  <message>
   <location filename="../layers/convert.py" />
   <source>its geometry cannot be read</source>
   <translation>його геометрію не можна прочитати</translation>
  </message>
  <message>
   <location filename="../layers/sources/uacontrolmap.py" />
   <source>its name is of no known class</source>
   <translation>його назва невідомого класу</translation>
  </message>
  <message>
   <location filename="../layers/importing.py" />
   <source>its name says no date, or it is of another kind</source>
   <translation>його назва не каже дати, або він іншого типу</translation>
  </message>
  <message>
   <location filename="../layers/sources/geojson.py" />
   <location filename="../layers/sources/viina.py" />
   <source>its text is damaged (it is not UTF-8)</source>
   <translation>його текст пошкоджено (це не UTF-8)</translation>
  </message>
  <message>
   <location filename="../analysis/series.py" />
   <source>jump</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/figure_text.py" />
   <source>km</source>
   <translation>км</translation>
  </message>
  <message>
   <location filename="../layers/figure_text.py" />
   <source>km²</source>
   <translation>км²</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <location filename="../layers/teaching/measures.py" />
   <source>length of the contact line</source>
   <translation>довжина лінії зіткнення</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>length on WGS84, edges straight in longitude and latitude</source>
   <translation>довжина на WGS84, ребра прямі в довготі й широті</translation>
  </message>
  <message>
   <location filename="../ui/meanings.py" />
   <source>liberated</source>
   <translation>звільнено</translation>
  </message>
  <message>
   <location filename="../layers/results.py" />
   <source>lines</source>
   <translation>лінії</translation>
  </message>
  <message>
   <location filename="../algorithms/load.py" />
   <source>load,source,date,download,archive,control</source>
   <translation>завантажити,джерело,дата,мережа,архів,контроль</translation>
  </message>
  <message>
   <location filename="../layers/figure_text.py" />
   <source>m</source>
   <translation>м</translation>
  </message>
  <message>
   <location filename="../analysis/series.py" />
   <source>missing before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/figure_text.py" />
   <source>m²</source>
   <translation>м²</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>narrowest place of the widest way out, geodesic on WGS84</source>
   <translation>найвужче місце найширшого виходу, геодезична на WGS84</translation>
  </message>
  <message>
   <location filename="../analysis/series.py" />
   <source>neck not found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../ui/measuring.py" />
   <source>no class rule</source>
   <translation>без правила класів</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>no coordinates</source>
   <translation>немає координат</translation>
  </message>
  <message>
   <location filename="../ui/map_parts.py" />
   <source>no field: every polygon is occupied</source>
   <translation>немає поля: кожен полігон окупований</translation>
  </message>
  <message>
   <location filename="../layers/catalog.py" />
   <source>no licence stated</source>
   <translation>ліцензію не вказано</translation>
  </message>
  <message>
   <location filename="../layers/charts/chart.py" />
   <source>no map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/sources/viina.py" />
   <source>no polygon of that number</source>
   <translation>немає полігона з таким номером</translation>
  </message>
  <message>
   <location filename="../layers/sources/viina.py" />
   <source>no status on this day</source>
   <translation>на цей день статусу немає</translation>
  </message>
  <message>
   <location filename="../layers/sources/snapshot.py" />
   <location filename="../layers/sources/uacontrolmap.py" />
   <location filename="../ui/load_page.py" />
   <source>none</source>
   <translation>немає</translation>
  </message>
  <message>
   <location filename="../ui/dated_part.py" />
   <source>none known</source>
   <translation>не відомо жодного</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>north</source>
   <translation>північ</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>north-east</source>
   <translation>північний схід</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>north-north-east</source>
   <translation>північ-північний схід</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>north-north-west</source>
   <translation>північ-північний захід</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>north-west</source>
   <translation>північний захід</translation>
  </message>
  <message>
   <location filename="../analysis/claims.py" />
   <source>not found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/charts/chart.py" />
   <source>nothing measured</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>nothing to measure</source>
   <translation>нема що вимірювати</translation>
  </message>
  <message>
   <location filename="../ui/meanings.py" />
   <source>occupied</source>
   <translation>окуповано</translation>
  </message>
  <message>
   <location filename="../ui/words.py" />
   <source>on {date}</source>
   <translation>{date}</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <location filename="../layers/contents.py" />
   <source>open</source>
   <translation>відкрито</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>open: no front narrows the way out</source>
   <translation>відкрито: жоден фронт не звужує вихід</translation>
  </message>
  <message>
   <location filename="../layers/charts/chart.py" />
   <source>out of line with the days around it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/lonlat.py" />
   <source>outside the area of its coordinate reference system</source>
   <translation>поза областю його системи координат</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>outside the country</source>
   <translation>поза країною</translation>
  </message>
  <message>
   <location filename="../layers/sources/viina.py" />
   <source>place {id}</source>
   <translation>пункт {id}</translation>
  </message>
  <message>
   <location filename="../layers/regions.py" />
   <source>public domain</source>
   <translation>суспільне надбання</translation>
  </message>
  <message>
   <location filename="../algorithms/reading.py" />
   <location filename="../tasks/change.py" />
   <source>region {id}</source>
   <translation>регіон {id}</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <location filename="../layers/teaching/measures.py" />
   <source>ring {inner}–{outer} km</source>
   <translation>кільце {inner}–{outer} км</translation>
  </message>
  <message>
   <location filename="../layers/charts/chart.py" />
   <source>same map as the day before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <location filename="../layers/teaching/measures.py" />
   <source>share held</source>
   <translation>частка утримуваного</translation>
  </message>
  <message>
   <location filename="../ui/change_page.py" />
   <source>slivers to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>south</source>
   <translation>південь</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>south-east</source>
   <translation>південний схід</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>south-south-east</source>
   <translation>південь-південний схід</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>south-south-west</source>
   <translation>південь-південний захід</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>south-west</source>
   <translation>південний захід</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <location filename="../layers/teaching/measures.py" />
   <source>status unknown</source>
   <translation>статус невідомий</translation>
  </message>
  <message>
   <location filename="../layers/sources/deepstate_archive.py" />
   <source>the archive's list of files</source>
   <translation>перелік файлів архіву</translation>
  </message>
  <message>
   <location filename="../layers/sources/deepstate_archive.py" />
   <source>the archive's map of {day}</source>
   <translation>карта архіву на {day}</translation>
  </message>
  <message>
   <location filename="../layers/sources/deepstate_archive.py" />
   <source>the archive's whole history</source>
   <translation>уся історія архіву</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>the front passes through it</source>
   <translation>фронт проходить через нього</translation>
  </message>
  <message>
   <location filename="../layers/contents.py" />
   <source>the narrowest place of the widest way from the town to open country; its width is the geodesic between two points of the front, the pocket is the held ground behind it</source>
   <translation>найвужче місце найширшого шляху від міста до відкритої місцевості; його ширина є геодезичною між двома точками фронту, кишеня є утримуваною територією за ним</translation>
  </message>
  <message>
   <location filename="../layers/sources/arcgis.py" />
   <source>the service says there is more, and sends nothing</source>
   <translation>служба каже, що є ще, але нічого не надсилає</translation>
  </message>
  <message>
   <location filename="../layers/sources/arcgis.py" />
   <source>the service sends pages without end</source>
   <translation>служба надсилає сторінки без кінця</translation>
  </message>
  <message>
   <location filename="../layers/sources/arcgis.py" />
   <source>the service sends the same features on every page</source>
   <translation>служба надсилає ті самі об’єкти на кожній сторінці</translation>
  </message>
  <message>
   <location filename="../layers/sources/arcgis.py" />
   <source>the service sent no list of features</source>
   <translation>служба не надіслала списку об’єктів</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>this map has no front</source>
   <translation>ця карта не має фронту</translation>
  </message>
  <message>
   <location filename="../ui/words.py" />
   <source>today</source>
   <translation>сьогодні</translation>
  </message>
  <message>
   <location filename="../layers/contents.py" />
   <source>town occupied</source>
   <translation>місто окуповане</translation>
  </message>
  <message>
   <location filename="../algorithms/corridor.py" />
   <source>town {id}</source>
   <translation>місто {id}</translation>
  </message>
  <message>
   <location filename="../analysis/series.py" />
   <source>unchanged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/words.py" />
   <location filename="../ui/map_parts.py" />
   <location filename="../ui/words.py" />
   <source>undated</source>
   <translation>без дати</translation>
  </message>
  <message>
   <location filename="../ui/meanings.py" />
   <source>unknown status</source>
   <translation>невідомий статус</translation>
  </message>
  <message>
   <location filename="../layers/sources/arcgis.py" />
   <source>unnamed</source>
   <translation>без назви</translation>
  </message>
  <message>
   <location filename="../layers/sources/packed.py" />
   <source>unpacked it is larger than {n} MB</source>
   <translation>розпакований він більший за {n} МБ</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>west</source>
   <translation>захід</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>west-north-west</source>
   <translation>захід-північний захід</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>west-south-west</source>
   <translation>захід-південний захід</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>width of the neck</source>
   <translation>ширина горловини</translation>
  </message>
  <message>
   <location filename="../layers/teaching/reading.py" />
   <location filename="../layers/teaching/wrong_ways.py" />
   <source>words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../ui/words.py" />
   <source>yesterday</source>
   <translation>учора</translation>
  </message>
  <message>
   <location filename="../layers/agreement.py" />
   <source>{a} and {b}, {date}</source>
   <translation>{a} та {b}, {date}</translation>
  </message>
  <message>
   <location filename="../layers/teaching/reading.py" />
   <source>{file} cannot be read: save it as a text file in UTF-8.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/teaching/faults.py" />
   <source>{file}, line {line}: {problem}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/http/faults.py" />
   <source>{host} asks for a name and password (401). Choose an authentication configuration for it, or another source.</source>
   <translation>{host} питає ім’я та пароль (401). Виберіть для нього конфігурацію автентифікації або інше джерело.</translation>
  </message>
  <message>
   <location filename="../layers/http/faults.py" />
   <source>{host} asks for fewer requests (429). Try again in {minutes} min.</source>
   <translation>{host} просить менше запитів (429). Спробуйте через {minutes} хв.</translation>
  </message>
  <message>
   <location filename="../layers/http/faults.py" />
   <source>{host} asks for fewer requests (429). Try again later.</source>
   <translation>{host} просить менше запитів (429). Спробуйте пізніше.</translation>
  </message>
  <message>
   <location filename="../layers/http/faults.py" />
   <source>{host} cannot be reached. The details say why.</source>
   <translation>{host} недоступний. Подробиці кажуть чому.</translation>
  </message>
  <message>
   <location filename="../layers/http/faults.py" />
   <source>{host} did not answer within {seconds} s. Try again later.</source>
   <translation>{host} не відповів за {seconds} с. Спробуйте пізніше.</translation>
  </message>
  <message>
   <location filename="../layers/http/faults.py" />
   <source>{host} gave an answer that cannot be used ({status}).</source>
   <translation>{host} дав відповідь, яку не можна використати ({status}).</translation>
  </message>
  <message>
   <location filename="../layers/http/faults.py" />
   <source>{host} has a fault of its own ({status}). Try again later.</source>
   <translation>{host} має власну несправність ({status}). Спробуйте пізніше.</translation>
  </message>
  <message>
   <location filename="../layers/http/faults.py" />
   <source>{host} has nothing at this address (404). Choose another date or address.</source>
   <translation>{host} нічого не має за цією адресою (404). Виберіть іншу дату або адресу.</translation>
  </message>
  <message>
   <location filename="../layers/http/faults.py" />
   <source>{host} has withdrawn this (410). Choose another date.</source>
   <translation>{host} це відкликав (410). Виберіть іншу дату.</translation>
  </message>
  <message>
   <location filename="../layers/http/faults.py" />
   <source>{host} is not available now ({status}). Try again in {minutes} min.</source>
   <translation>{host} зараз недоступний ({status}). Спробуйте через {minutes} хв.</translation>
  </message>
  <message>
   <location filename="../layers/http/transport.py" />
   <source>{host} redirects again and again, to no end.</source>
   <translation>{host} переспрямовує знову й знову, без кінця.</translation>
  </message>
  <message>
   <location filename="../layers/http/faults.py" />
   <location filename="../layers/http/policy.py" />
   <source>{host} redirects to a place that is not safe to follow. Nothing was loaded.</source>
   <translation>{host} переспрямовує туди, куди йти небезпечно. Нічого не завантажено.</translation>
  </message>
  <message>
   <location filename="../layers/http/faults.py" />
   <source>{host} refuses to give this (403). It may not be open to the public.</source>
   <translation>{host} відмовляється це дати (403). Можливо, це не для всіх.</translation>
  </message>
  <message>
   <location filename="../layers/http/faults.py" />
   <source>{host} sends more than {limit}, more than any control map. Nothing was loaded.</source>
   <translation>{host} надсилає понад {limit}, більше за будь-яку карту контролю. Нічого не завантажено.</translation>
  </message>
  <message>
   <location filename="../layers/http/faults.py" />
   <source>{host} sends so slowly that the download was given up. Try again later.</source>
   <translation>{host} надсилає так повільно, що завантаження припинено. Спробуйте пізніше.</translation>
  </message>
  <message>
   <location filename="../layers/http/faults.py" />
   <source>{host} stopped sending after {size} and was silent for {seconds} s. Try again.</source>
   <translation>{host} перестав надсилати після {size} і мовчав {seconds} с. Спробуйте ще раз.</translation>
  </message>
  <message>
   <location filename="../layers/http/faults.py" />
   <source>{host} takes no connections. It may be down: try again later.</source>
   <translation>{host} не приймає з’єднань. Можливо, він вимкнений: спробуйте пізніше.</translation>
  </message>
  <message>
   <location filename="../layers/http/faults.py" />
   <source>{host} was not found. Check the address and your connection; without one, dates already in the archive can still be loaded.</source>
   <translation>{host} не знайдено. Перевірте адресу та з’єднання; без нього можна завантажувати дати, що вже є в архіві.</translation>
  </message>
  <message>
   <location filename="../layers/http/policy.py" />
   <source>{host} would be asked without encryption (http), so that anyone on the way could change the map. Use an address that begins with https://.</source>
   <translation>{host} запитали б без шифрування (http), тож будь-хто дорогою міг би змінити карту. Використайте адресу, що починається з https://.</translation>
  </message>
  <message>
   <location filename="../algorithms/reading.py" />
   <source>{layer}: there are no features to measure.</source>
   <translation>{layer}: немає об’єктів для вимірювання.</translation>
  </message>
  <message>
   <location filename="../algorithms/reading.py" />
   <source>{layer}: {n} could not be used:</source>
   <translation>{layer}: не вдалося використати {n}:</translation>
  </message>
  <message>
   <location filename="../algorithms/reading.py" />
   <source>{layer}: {n} features repaired; their areas changed by {km2} km² in all.</source>
   <translation>{layer}: виправлено об’єктів: {n}; їхні площі змінилися загалом на {km2} км².</translation>
  </message>
  <message>
   <location filename="../ui/loading.py" />
   <source>{n} features could not be used; see the details.</source>
   <translation>Не вдалося використати об’єктів: {n}; див. подробиці.</translation>
  </message>
  <message>
   <location filename="../tasks/features.py" />
   <location filename="../ui/loading.py" />
   <source>{n} features had to be repaired, which changed their areas by {km2:.3g} km².</source>
   <translation>Довелося виправити об’єктів: {n}, що змінило їхні площі на {km2:.3g} км².</translation>
  </message>
  <message>
   <location filename="../ui/measuring.py" />
   <source>{n} figures</source>
   <translation>показників: {n}</translation>
  </message>
  <message>
   <location filename="../ui/figure_actions.py" />
   <source>{n} figures saved to {name}.</source>
   <translation>Збережено показників: {n}, файл {name}.</translation>
  </message>
  <message>
   <location filename="../ui/figure_actions.py" />
   <source>{n} layers added to “Measurements”.</source>
   <translation>Додано шарів до «Вимірювань»: {n}.</translation>
  </message>
  <message>
   <location filename="../layers/importing.py" />
   <source>{n} maps came in, {m} were already there.</source>
   <translation>Надійшло карт: {n}, уже були: {m}.</translation>
  </message>
  <message>
   <location filename="../layers/styling.py" />
   <source>{n} people or more</source>
   <translation>{n} мешканців або більше</translation>
  </message>
  <message>
   <location filename="../layers/sources/viina.py" />
   <source>{n} places</source>
   <translation>пунктів: {n}</translation>
  </message>
  <message>
   <location filename="../tasks/measure.py" />
   <source>{n} regions without occupied ground are left out.</source>
   <translation>Пропущено регіонів без окупованої території: {n}.</translation>
  </message>
  <message>
   <location filename="../ui/figure_actions.py" />
   <source>{n} rows copied.</source>
   <translation>Скопійовано рядків: {n}.</translation>
  </message>
  <message>
   <location filename="../ui/figure_actions.py" />
   <source>{n} subjects</source>
   <translation>об’єктів: {n}</translation>
  </message>
  <message>
   <location filename="../layers/charts/chart.py" />
   <source>{period}: gained {gained}, lost {lost}, net {net} {unit}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../ui/places_field.py" />
   <source>{place}
Click to take it away</source>
   <translation>{place}
Клацніть, щоб прибрати</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <location filename="../layers/teaching/measures.py" />
   <source>{prefix}: {name}</source>
   <translation>{prefix}: {name}</translation>
  </message>
  <message>
   <location filename="../algorithms/controlareas.py" />
   <source>{region}: {area} km², assessed as occupied {occupied} ({low} to {high}), held {held}</source>
   <translation>{region}: {area} км², оцінено як окуповане {occupied} (від {low} до {high}), утримується {held}</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>{side}; front to the {wind} ({azimuth}°)</source>
   <translation>{side}; фронт у напрямку: {wind} ({azimuth}°)</translation>
  </message>
  <message>
   <location filename="../layers/http/faults.py" />
   <source>{size} MB</source>
   <translation>{size} МБ</translation>
  </message>
  <message>
   <location filename="../layers/http/faults.py" />
   <source>{size} bytes</source>
   <translation>{size} байтів</translation>
  </message>
  <message>
   <location filename="../layers/http/faults.py" />
   <source>{size} kB</source>
   <translation>{size} кБ</translation>
  </message>
  <message>
   <location filename="../algorithms/load.py" />
   <source>{source} has terms: {terms} Read them ({url}) and give ACCEPT_TERMS.</source>
   <translation>{source} має умови: {terms} Прочитайте їх ({url}) і задайте ACCEPT_TERMS.</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>{subject}, in {region}</source>
   <translation>{subject}, {region}</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <location filename="../layers/teaching/measures.py" />
   <source>{these} and {that}</source>
   <translation>{these} та {that}</translation>
  </message>
  <message>
   <location filename="../ui/importing.py" />
   <source>{title}: {n} maps</source>
   <translation>{title}: карт {n}</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>{town} is on ground assessed as occupied</source>
   <translation>{town}: лежить на території, оціненій як окупована</translation>
  </message>
  <message>
   <location filename="../ui/loading.py" />
   <source>{town} is on ground assessed as occupied.</source>
   <translation>{town}: лежить на території, оціненій як окупована.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/checks.py" />
   <source>“Measurements” in the layer panel has a layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/teaching/wrong_ways.py" />
   <source>“in {way}” does not go with a figure in {unit}; leave it out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/teaching/wrong_ways.py" />
   <source>“in {way}” is no way of measuring; write one of {ways}, or a CRS: EPSG:3857.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/http/policy.py" />
   <source>“{address}” is not a web address; it must begin with https://.</source>
   <translation>«{address}» не є вебадресою; вона має починатися з https://.</translation>
  </message>
  <message>
   <location filename="../layers/http/transport.py" />
   <source>“{address}” is not an address that can be asked.</source>
   <translation>«{address}» не є адресою, яку можна запитати.</translation>
  </message>
  <message>
   <location filename="../layers/sources/snapshot_batch.py" />
   <source>“{file}” cannot be read as GeoJSON in longitude and latitude: it is damaged, incomplete or of another kind. Download it again, or leave it out.</source>
   <translation>«{file}» не можна прочитати як GeoJSON у довготі й широті: він пошкоджений, неповний або іншого типу. Завантажте його знову або пропустіть.</translation>
  </message>
  <message>
   <location filename="../layers/sources/snapshot.py" />
   <source>“{file}” cannot be read as a map: it is damaged, incomplete or not a vector file. Download it again, or choose a GeoJSON, GeoPackage, Shapefile or KML file.</source>
   <translation>«{file}» не можна прочитати як карту: він пошкоджений, неповний або не є векторним файлом. Завантажте його знову або виберіть файл GeoJSON, GeoPackage, Shapefile чи KML.</translation>
  </message>
  <message>
   <location filename="../layers/sources/listing.py" />
   <source>“{file}” cannot be read. Choose another file.</source>
   <translation>«{file}» не можна прочитати. Виберіть інший файл.</translation>
  </message>
  <message>
   <location filename="../layers/sources/snapshot.py" />
   <source>“{file}” does not say its coordinate reference system. Add it to the project, set its CRS, and choose that layer as control map.</source>
   <translation>«{file}» не каже своєї системи координат. Додайте його до проєкту, задайте систему координат і виберіть цей шар як карту контролю.</translation>
  </message>
  <message>
   <location filename="../layers/sources/snapshot.py" />
   <source>“{file}” has no field “{field}”; it has {fields}.</source>
   <translation>«{file}» не має поля «{field}»; є {fields}.</translation>
  </message>
  <message>
   <location filename="../layers/sources/deepstate_archive.py" />
   <source>“{file}” has no map of {day}. Choose another day.</source>
   <translation>«{file}» не має карти на {day}. Виберіть інший день.</translation>
  </message>
  <message>
   <location filename="../layers/sources/snapshot.py" />
   <source>“{file}” holds no polygons. A control map is made of polygons of occupied ground; lines and points cannot be used.</source>
   <translation>«{file}» не містить полігонів. Карта контролю складається з полігонів окупованої території; ліній і точок не досить.</translation>
  </message>
  <message>
   <location filename="../layers/sources/snapshot_batch.py" />
   <source>“{file}” holds no polygons. Leave it out.</source>
   <translation>«{file}» не містить полігонів. Пропустіть його.</translation>
  </message>
  <message>
   <location filename="../layers/sources/snapshot.py" />
   <source>“{file}” holds several polygon layers: {names}. Add the one you mean to the project and choose that layer as control map.</source>
   <translation>«{file}» містить кілька полігональних шарів: {names}. Додайте потрібний до проєкту й виберіть цей шар як карту контролю.</translation>
  </message>
  <message>
   <location filename="../layers/archive_file.py" />
   <source>“{file}” is a file of something else and not an archive of Salient. It was left as it is: choose another place for the archive.</source>
   <translation>«{file}» є файлом чогось іншого, а не архівом Salient. Його лишено як є: виберіть інше місце для архіву.</translation>
  </message>
  <message>
   <location filename="../layers/sources/listing.py" />
   <source>“{file}” is larger than 200 MB, which no control map is.</source>
   <translation>«{file}» більший за 200 МБ; такою карта контролю не буває.</translation>
  </message>
  <message>
   <location filename="../layers/sources/deepstate.py" />
   <source>“{file}” is not named by a revision's Unix time, as 1754251105.geojson is.</source>
   <translation>«{file}» не названо за часом Unix редакції, як-от 1754251105.geojson.</translation>
  </message>
  <message>
   <location filename="../layers/sources/registry.py" />
   <source>“{id}” is no source on the network.</source>
   <translation>«{id}» не є джерелом у мережі.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/sections.py" />
   <source>“{key}” is no key of a lesson; write one of {known}, or indent the line if it belongs to the text above.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/teaching/checks.py" />
   <source>“{kind}” is nothing the dock can watch; write one of: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../tasks/change.py" />
   <source>“{layer}” holds no polygon that can be a region; choose another layer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/teaching/sections.py" />
   <source>“{line}” is no front matter; write one of these, a colon and a value: {keys}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/teaching/wrong_ways.py" />
   <source>“{measure}” of {subject} has no value “in {way}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/sources/geojson.py" />
   <source>“{name}” cannot be used: {fault}. Try again later, or choose another source.</source>
   <translation>«{name}» не можна використати: {fault}. Спробуйте пізніше або виберіть інше джерело.</translation>
  </message>
  <message>
   <location filename="../layers/whole_file.py" />
   <source>“{name}” could not be written; is the folder writable, and the file not open?</source>
   <translation>«{name}» не вдалося записати; чи дозволено писати в теку й чи файл не відкритий?</translation>
  </message>
  <message>
   <location filename="../layers/sources/payload.py" />
   <source>“{name}” has no address. Set one among the source's addresses on the Load page.</source>
   <translation>«{name}» не має адреси. Задайте її серед адрес джерела на сторінці «Дані».</translation>
  </message>
  <message>
   <location filename="../layers/archive.py" />
   <source>“{name}” has no date, and the archive keeps maps by their dates.</source>
   <translation>«{name}» не має дати, а архів зберігає карти за датами.</translation>
  </message>
  <message>
   <location filename="../layers/sources/viina.py" />
   <source>“{name}” has no rows of {day}. Choose another day.</source>
   <translation>«{name}» не має рядків на {day}. Виберіть інший день.</translation>
  </message>
  <message>
   <location filename="../layers/control.py" />
   <source>“{name}” holds no polygon that can be used as a control map.</source>
   <translation>«{name}» не містить полігона, придатного як карта контролю.</translation>
  </message>
  <message>
   <location filename="../ui/sources.py" />
   <source>“{name}” is added: the Temporal Controller plays its days.</source>
   <translation>«{name}» додано: контролер часу показує його дні.</translation>
  </message>
  <message>
   <location filename="../layers/pages/export.py" />
   <source>“{name}” is of no known kind: a page is saved as .pdf, .svg or .png.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/sources/payload.py" />
   <source>“{name}” is on the network, which is off.</source>
   <translation>«{name}» є в мережі, а вона вимкнена.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/expressions.py" />
   <source>“{text}” begins with no measure known here; write one of: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/teaching/expressions.py" />
   <source>“{text}” does not fit; write {usage} (a name of several words in quotation marks), then, if need be, on DATE and in WAY.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/teaching/checks.py" />
   <source>“{text}” does not fit; write {usage}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/teaching/measures.py" />
   <source>“{text}” is no CRS; write its code: EPSG:3857.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/teaching/reading.py" />
   <source>“{text}” is no answer here; write one of {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/teaching/measures.py" />
   <source>“{text}” is no class of ground; write one of {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../algorithms/load.py" />
   <source>“{text}” is no date; write it like 2025-11-04.</source>
   <translation>«{text}» не є датою; пишіть як 2025-11-04.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/measures.py" />
   <source>“{text}” is no date; write year-month-day: 2025-11-04.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/teaching/entry.py" />
   <source>“{text}” is no figure; type a number, such as 16.6 or 16,6 {unit}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/teaching/reading.py" />
   <source>“{text}” is no id; write small letters, digits and hyphens: front-distance.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/teaching/reading.py" />
   <source>“{text}” is no language here; write en or uk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/teaching/measures.py" />
   <source>“{text}” is no number of kilometres; write 25 or 2.5.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/teaching/reading.py" />
   <source>“{text}” is no number of minutes; write 15.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/teaching/measures.py" />
   <source>“{text}” is no ring; write its distances in km: 0-10.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/teaching/reading.py" />
   <source>“{text}” is no tolerance; write 2 %, or a number with the unit {unit}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/teaching/checks.py" />
   <source>“{text}” is not known here; write one of {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/teaching/entry.py" />
   <source>“{unit}” cannot be turned into {wanted}; give the figure in {wanted}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../layers/pages/statistics.py" />
   <source>… and {n} more</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>
