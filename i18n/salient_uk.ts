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
   <location filename="../layers/teaching/checks.py" />
   <source>(since {date})</source>
   <translation>(від {date})</translation>
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
   <location filename="../ui/claim_fields.py" />
   <source>60,000 people</source>
   <translation>60 000 людей</translation>
  </message>
  <message>
   <location filename="../ui/claim_fields.py" />
   <source>8 km wide</source>
   <translation>завширшки 8 км</translation>
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
   <translation>Фігурна дужка стоїть сама; напишіть {answer} або {distance Pokrovsk}.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/checks.py" />
   <source>A control map is loaded</source>
   <translation>Карту контролю завантажено</translation>
  </message>
  <message>
   <location filename="../ui/load_page.py" />
   <source>A file</source>
   <translation>Файл</translation>
  </message>
  <message>
   <location filename="../ui/series_choice.py" />
   <source>A folder of dated maps</source>
   <translation>Тека з датованими картами</translation>
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
   <translation>Урок починається з рядка ---, заголовної частини (id, title, …) і рядка ---.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/reading.py" />
   <source>A lesson has at most 200,000 letters; make two of it.</source>
   <translation>Урок має щонайбільше 200 000 літер; зробіть із нього два.</translation>
  </message>
  <message>
   <location filename="../algorithms/page.py" />
   <source>A map with title, legend, scale bar, statistics and credit, as PDF, SVG or PNG.</source>
   <translation>Карта із заголовком, легендою, лінійкою масштабу, показниками й джерелами, як PDF, SVG або PNG.</translation>
  </message>
  <message>
   <location filename="../algorithms/page.py" />
   <source>A page with title, date of assessment, map, locator, legend, scale bar, north arrow, a table of statistics, and the credit of all that is drawn.

FORMAT is one of: {formats}; square and wide are pictures of 1080 × 1080 and 1920 × 1080 pixels. LOOK is one of: {looks}. EXTENT is what the map shows; empty means the whole front. BASEMAP draws land, sea and borders, without a network. The ending of OUTPUT says which: .pdf (vector, fonts embedded), .svg or .png (300 dpi).

The scale bar is true at the middle of the map. Read the terms of a source that restricts redistribution before you pass the page on.

Example:
qgis_process run salient:page -- CONTROL=map.gpkg CONTROL_CLASS_FIELD=class FORMAT=a4 LOOK=light OUTPUT=page.pdf</source>
   <translation>Сторінка із заголовком, датою оцінки, картою, оглядовою картою, легендою, лінійкою масштабу, стрілкою півночі, таблицею показників і джерелами всього накресленого.

FORMAT є одним із: {formats}; square і wide є зображеннями 1080 × 1080 та 1920 × 1080 пікселів. LOOK є одним із: {looks}. EXTENT каже, що показує карта; порожній означає весь фронт. BASEMAP креслить суходіл, море й кордони, без мережі. Закінчення OUTPUT визначає тип: .pdf (векторний, зі вбудованими шрифтами), .svg або .png (300 точок на дюйм).

Лінійка масштабу правильна посередині карти. Якщо джерело обмежує поширення, прочитайте його умови, перш ніж передавати сторінку далі.

Приклад:
qgis_process run salient:page -- CONTROL=map.gpkg CONTROL_CLASS_FIELD=class FORMAT=a4 LOOK=light OUTPUT=page.pdf</translation>
  </message>
  <message>
   <location filename="../layers/teaching/reading.py" />
   <source>A step has one “{key}:”; begin another step for the next question.</source>
   <translation>Крок має один рядок «{key}:»; для наступного питання почніть інший крок.</translation>
  </message>
  <message>
   <location filename="../layers/pages/formats.py" />
   <source>A3, landscape</source>
   <translation>A3, альбомна</translation>
  </message>
  <message>
   <location filename="../layers/pages/formats.py" />
   <source>A4, landscape</source>
   <translation>A4, альбомна</translation>
  </message>
  <message>
   <location filename="../ui/terms_dialog.py" />
   <source>Accept</source>
   <translation>Прийняти</translation>
  </message>
  <message>
   <location filename="../ui/map_choice.py" />
   <source>Active map</source>
   <translation>Активна карта</translation>
  </message>
  <message>
   <location filename="../ui/claims_part.py" />
   <source>Add</source>
   <translation>Додати</translation>
  </message>
  <message>
   <location filename="../ui/claims_part.py" />
   <source>Add a claim to the list</source>
   <translation>Додати твердження до списку</translation>
  </message>
  <message>
   <location filename="../ui/publish_page.py" />
   <source>Add base map</source>
   <translation>Додати базову карту</translation>
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
   <translation>Додати ділянки, обидві лінії зіткнення та стрілки руху фронту</translation>
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
   <location filename="../ui/series_page.py" />
   <source>All figures as CSV…</source>
   <translation>Усі показники як CSV…</translation>
  </message>
  <message>
   <location filename="../algorithms/change.py" />
   <source>All ground</source>
   <translation>Уся територія</translation>
  </message>
  <message>
   <location filename="../ui/claim_fields.py" />
   <source>Among</source>
   <translation>Серед</translation>
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
   <location filename="../algorithms/series.py" />
   <source>Archive (GeoPackage)</source>
   <translation>Архів (GeoPackage)</translation>
  </message>
  <message>
   <location filename="../layers/claim_text.py" />
   <source>Area of ground</source>
   <translation>Площа території</translation>
  </message>
  <message>
   <location filename="../ui/series_page.py" />
   <source>Area of the pocket</source>
   <translation>Площа кишені</translation>
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
   <location filename="../algorithms/series.py" />
   <source>Areas, gained and lost ground, distances and necks for every date there is.</source>
   <translation>Площі, територія, що додалася і втрачена, відстані й горловини на кожну наявну дату.</translation>
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
   <location filename="../layers/report/document.py" />
   <source>Attribution</source>
   <translation>Зазначення авторства</translation>
  </message>
  <message>
   <location filename="../ui/lesson_view.py" />
   <location filename="../ui/manual_window.py" />
   <source>Back</source>
   <translation>Назад</translation>
  </message>
  <message>
   <location filename="../ui/lesson_strip.py" />
   <source>Back to the lesson</source>
   <translation>Назад до уроку</translation>
  </message>
  <message>
   <location filename="../ui/lesson_view.py" />
   <source>Back to the list of lessons</source>
   <translation>Назад до переліку уроків</translation>
  </message>
  <message>
   <location filename="../ui/series_page.py" />
   <source>Bars for each</source>
   <translation>Стовпчики за</translation>
  </message>
  <message>
   <location filename="../layers/basemap.py" />
   <source>Base map</source>
   <translation>Базова карта</translation>
  </message>
  <message>
   <location filename="../layers/basemap.py" />
   <source>Base map of Salient: land, sea and borders, by the recognised border of Ukraine.</source>
   <translation>Базова карта Salient: суходіл, море й кордони, за визнаним кордоном України.</translation>
  </message>
  <message>
   <location filename="../ui/before_saving.py" />
   <source>Before saving</source>
   <translation>Перед збереженням</translation>
  </message>
  <message>
   <location filename="../ui/lesson_view.py" />
   <source>Begin at the first step: the lesson map takes the place of the active map, and nothing is measured or compared yet. Layers of your own stay as they are</source>
   <translation>Почати з першого кроку: навчальна карта займає місце активної, і ще нічого не виміряно й не порівняно. Ваші власні шари лишаються як є</translation>
  </message>
  <message>
   <location filename="../layers/charts/of_towns.py" />
   <source>Below the front: on ground assessed as occupied.</source>
   <translation>Нижче від лінії фронту: на території, оціненій як окупована.</translation>
  </message>
  <message>
   <location filename="../ui/measure_page.py" />
   <source>Between places</source>
   <translation>Між пунктами</translation>
  </message>
  <message>
   <location filename="../layers/basemap.py" />
   <source>Borders between other countries</source>
   <translation>Кордони між іншими країнами</translation>
  </message>
  <message>
   <location filename="../ui/publish_page.py" />
   <source>Both</source>
   <translation>Обидві</translation>
  </message>
  <message>
   <location filename="../layers/interval.py" />
   <source>Both maps are of {date}: what differs between them was drawn otherwise, or revised that day. It is no change from one date to another.</source>
   <translation>Обидві карти на {date}: те, чим вони різняться, накреслено інакше або переглянуто того дня. Це не зміна від однієї дати до іншої.</translation>
  </message>
  <message>
   <location filename="../ui/changing.py" />
   <source>Both maps are the same: choose another earlier or later one.</source>
   <translation>Обидві карти однакові: виберіть іншу раннішу або пізнішу.</translation>
  </message>
  <message>
   <location filename="../ui/workbench.py" />
   <source>Bring a control map into the project</source>
   <translation>Додати карту контролю до проєкту</translation>
  </message>
  <message>
   <location filename="../ui/claims_part.py" />
   <source>Bring back the list before</source>
   <translation>Повернути попередній список</translation>
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
   <location filename="../ui/claiming.py" />
   <location filename="../ui/figure_actions.py" />
   <source>CSV table (*.csv)</source>
   <translation>Таблиця CSV (*.csv)</translation>
  </message>
  <message>
   <location filename="../ui/import_bar.py" />
   <location filename="../ui/load_page.py" />
   <location filename="../ui/publish_page.py" />
   <source>Cancel</source>
   <translation>Скасувати</translation>
  </message>
  <message>
   <location filename="../layers/teaching/checks.py" />
   <location filename="../ui/workbench.py" />
   <source>Chan&amp;ge</source>
   <translation>З&amp;міни</translation>
  </message>
  <message>
   <location filename="../layers/claim_text.py" />
   <source>Change since a date</source>
   <translation>Зміна від дати</translation>
  </message>
  <message>
   <location filename="../ui/claims_part.py" />
   <source>Change the claim that is selected</source>
   <translation>Змінити вибране твердження</translation>
  </message>
  <message>
   <location filename="../ui/chart_view.py" />
   <location filename="../ui/series_page.py" />
   <source>Chart</source>
   <translation>Діаграма</translation>
  </message>
  <message>
   <location filename="../ui/series_page.py" />
   <source>Chart as PNG…</source>
   <translation>Діаграма як PNG…</translation>
  </message>
  <message>
   <location filename="../ui/series_page.py" />
   <source>Chart as SVG…</source>
   <translation>Діаграма як SVG…</translation>
  </message>
  <message>
   <location filename="../ui/workbench.py" />
   <source>Charts over all dates there are</source>
   <translation>Діаграми за всіма наявними датами</translation>
  </message>
  <message>
   <location filename="../ui/question_box.py" />
   <source>Check</source>
   <translation>Перевірити</translation>
  </message>
  <message>
   <location filename="../ui/claims_part.py" />
   <source>Check other claims: of a file, those on Pokrovsk, an empty list</source>
   <translation>Перевірити інші твердження: з файлу, про Покровськ, порожній список</translation>
  </message>
  <message>
   <location filename="../ui/learn_page.py" />
   <source>Check what a text says against the active map</source>
   <translation>Перевірити сказане в тексті за активною картою</translation>
  </message>
  <message>
   <location filename="../algorithms/checkclaims.py" />
   <source>Checked claims</source>
   <translation>Перевірені твердження</translation>
  </message>
  <message>
   <location filename="../algorithms/checkclaims.py" />
   <source>Checks the figures that a text gives against a control map.</source>
   <translation>Перевіряє за картою контролю числа, названі в тексті.</translation>
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
   <location filename="../ui/series_choice.py" />
   <source>Choose a folder of dated maps</source>
   <translation>Виберіть теку з датованими картами</translation>
  </message>
  <message>
   <location filename="../ui/series_work.py" />
   <source>Choose a folder whose files have a date in their names.</source>
   <translation>Виберіть теку, файли якої мають дату в назві.</translation>
  </message>
  <message>
   <location filename="../ui/series_work.py" />
   <source>Choose maps to measure first: a source, or a folder.</source>
   <translation>Спершу виберіть карти для вимірювання: джерело або теку.</translation>
  </message>
  <message>
   <location filename="../ui/lesson_list.py" />
   <source>Choose the folder of lessons that you or your trainer have written</source>
   <translation>Вибрати теку з уроками, які написали ви або ваш викладач</translation>
  </message>
  <message>
   <location filename="../ui/measuring.py" />
   <source>Choose what to measure from.</source>
   <translation>Виберіть, від чого вимірювати.</translation>
  </message>
  <message>
   <location filename="../layers/report/document.py" />
   <location filename="../ui/claim_dialog.py" />
   <source>Claim</source>
   <translation>Твердження</translation>
  </message>
  <message>
   <location filename="../layers/claims.py" />
   <location filename="../ui/claiming.py" />
   <location filename="../ui/claims_view.py" />
   <location filename="../ui/learn_page.py" />
   <source>Claims</source>
   <translation>Твердження</translation>
  </message>
  <message>
   <location filename="../ui/claiming.py" />
   <source>Claims (JSON)</source>
   <translation>Твердження (JSON)</translation>
  </message>
  <message>
   <location filename="../algorithms/checkclaims.py" />
   <source>Claims against a map</source>
   <translation>Твердження за картою</translation>
  </message>
  <message>
   <location filename="../ui/claims_part.py" />
   <source>Claims on Pokrovsk</source>
   <translation>Твердження про Покровськ</translation>
  </message>
  <message>
   <location filename="../algorithms/checkclaims.py" />
   <source>Claims that differ</source>
   <translation>Твердження, що розходяться</translation>
  </message>
  <message>
   <location filename="../algorithms/checkclaims.py" />
   <source>Claims, JSON (none: those on Pokrovsk)</source>
   <translation>Твердження, JSON (порожньо: про Покровськ)</translation>
  </message>
  <message>
   <location filename="../ui/map_parts.py" />
   <source>Class field</source>
   <translation>Поле класу</translation>
  </message>
  <message>
   <location filename="../layers/report/document.py" />
   <source>Classes of ground</source>
   <translation>Класи території</translation>
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
   <location filename="../ui/question_box.py" />
   <source>Compare with what the map gives (Return)</source>
   <translation>Порівняти з тим, що дає карта (Return)</translation>
  </message>
  <message>
   <location filename="../layers/teaching/handout.py" />
   <source>Computed from the lesson map of {date}; it is illustrative, for teaching.</source>
   <translation>Обчислено за навчальною картою на {date}; вона ілюстративна, для навчання.</translation>
  </message>
  <message>
   <location filename="../layers/change_styling.py" />
   <source>Contact line, {date} (earlier)</source>
   <translation>Лінія зіткнення, {date} (раніше)</translation>
  </message>
  <message>
   <location filename="../layers/change_styling.py" />
   <source>Contact line, {date} (later)</source>
   <translation>Лінія зіткнення, {date} (пізніше)</translation>
  </message>
  <message>
   <location filename="../layers/change_layers.py" />
   <source>Contact lines, {interval}</source>
   <translation>Лінії зіткнення, {interval}</translation>
  </message>
  <message>
   <location filename="../ui/manual_window.py" />
   <source>Contents</source>
   <translation>Зміст</translation>
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
   <location filename="../layers/claim_text.py" />
   <source>Conversion of units</source>
   <translation>Переведення одиниць</translation>
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
   <location filename="../layers/claim_text.py" />
   <source>Corridor</source>
   <translation>Коридор</translation>
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
   <translation>Темний</translation>
  </message>
  <message>
   <location filename="../ui/dated_part.py" />
   <location filename="../ui/map_choice.py" />
   <location filename="../ui/map_parts.py" />
   <source>Date</source>
   <translation>Дата</translation>
  </message>
  <message>
   <location filename="../layers/report/document.py" />
   <source>Date of assessment</source>
   <translation>Дата оцінки</translation>
  </message>
  <message>
   <location filename="../algorithms/load.py" />
   <source>Date, such as 2025-11-04 (none: the latest)</source>
   <translation>Дата, наприклад 2025-11-04 (порожньо: найновіша)</translation>
  </message>
  <message>
   <location filename="../ui/series_choice.py" />
   <source>Dates</source>
   <translation>Дати</translation>
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
   <location filename="../layers/report/document.py" />
   <source>Difference</source>
   <translation>Різниця</translation>
  </message>
  <message>
   <location filename="../layers/claim_text.py" />
   <source>Direction (west of …)</source>
   <translation>Напрямок (на захід від …)</translation>
  </message>
  <message>
   <location filename="../layers/claim_text.py" />
   <source>Distance</source>
   <translation>Відстань</translation>
  </message>
  <message>
   <location filename="../ui/measure_page.py" />
   <source>Distance and azimuth from the first place to each other</source>
   <translation>Відстань і азимут від першого пункту до кожного іншого</translation>
  </message>
  <message>
   <location filename="../ui/series_page.py" />
   <source>Distance of towns</source>
   <translation>Відстань міст</translation>
  </message>
  <message>
   <location filename="../algorithms/frontdistance.py" />
   <location filename="../layers/charts/of_towns.py" />
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
   <location filename="../layers/pages/compose.py" />
   <source>Distances and areas are geodesic, on the WGS84 ellipsoid.</source>
   <translation>Відстані й площі геодезичні, на еліпсоїді WGS84.</translation>
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
   <translation>Донецька й Луганська обл.</translation>
  </message>
  <message>
   <location filename="../ui/claim_fields.py" />
   <source>Donetsk region</source>
   <translation>Донецька область</translation>
  </message>
  <message>
   <location filename="../layers/charts/layout.py" />
   <source>Dots are the dates with a map; the dashed lines only join them.</source>
   <translation>Крапки: дати, що мають карту; штрихові лінії лише з’єднують їх.</translation>
  </message>
  <message>
   <location filename="../algorithms/page.py" />
   <source>Draw land, sea and borders</source>
   <translation>Накреслити суходіл, море й кордони</translation>
  </message>
  <message>
   <location filename="../ui/words.py" />
   <source>E</source>
   <translation>сх. д.</translation>
  </message>
  <message>
   <location filename="../ui/change_page.py" />
   <source>Earlier</source>
   <translation>Раніше</translation>
  </message>
  <message>
   <location filename="../algorithms/change.py" />
   <source>Earlier control map</source>
   <translation>Раніша карта контролю</translation>
  </message>
  <message>
   <location filename="../layers/interval.py" />
   <source>Earlier map: {earlier}. Later map: {later}.</source>
   <translation>Раніша карта: {earlier}. Пізніша карта: {later}.</translation>
  </message>
  <message>
   <location filename="../ui/claims_part.py" />
   <source>Edit</source>
   <translation>Змінити</translation>
  </message>
  <message>
   <location filename="../ui/claims_part.py" />
   <source>Empty list</source>
   <translation>Порожній список</translation>
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
   <location filename="../layers/claim_text.py" />
   <source>Encirclement</source>
   <translation>Оточення</translation>
  </message>
  <message>
   <location filename="../ui/publish_page.py" />
   <source>English</source>
   <translation>Англійські</translation>
  </message>
  <message>
   <location filename="../layers/report/document.py" />
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
   <location filename="../layers/report/document.py" />
   <source>Every value is computed on the WGS84 ellipsoid from longitudes and latitudes. Neither the coordinate system of the project nor that of a layer, nor the ellipsoid the project is set to, changes it.</source>
   <translation>Кожне значення обчислено на еліпсоїді WGS84 за довготами й широтами. Ні система координат проєкту чи шару, ні еліпсоїд, заданий у проєкті, його не змінюють.</translation>
  </message>
  <message>
   <location filename="../layers/expressions.py" />
   <source>Example</source>
   <translation>Приклад</translation>
  </message>
  <message>
   <location filename="../ui/claims_part.py" />
   <location filename="../ui/figures_page.py" />
   <location filename="../ui/series_files.py" />
   <location filename="../ui/series_page.py" />
   <source>Export</source>
   <translation>Експорт</translation>
  </message>
  <message>
   <location filename="../ui/claiming.py" />
   <source>Export checked claims</source>
   <translation>Експортувати перевірені твердження</translation>
  </message>
  <message>
   <location filename="../ui/figure_actions.py" />
   <source>Export figures</source>
   <translation>Експортувати показники</translation>
  </message>
  <message>
   <location filename="../ui/publish_page.py" />
   <source>Export …</source>
   <translation>Експорт …</translation>
  </message>
  <message>
   <location filename="../algorithms/page.py" />
   <source>Extent (none: the whole front)</source>
   <translation>Охоплення (порожньо: увесь фронт)</translation>
  </message>
  <message>
   <location filename="../layers/claim_text.py" />
   <source>Farther than another place</source>
   <translation>Далі за інше місце</translation>
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
   <location filename="../algorithms/change.py" />
   <source>Field with the class of ground, earlier</source>
   <translation>Поле з класом території, раніша карта</translation>
  </message>
  <message>
   <location filename="../algorithms/compare.py" />
   <source>Field with the class of ground, first</source>
   <translation>Поле з класом території, перша карта</translation>
  </message>
  <message>
   <location filename="../algorithms/change.py" />
   <source>Field with the class of ground, later</source>
   <translation>Поле з класом території, пізніша карта</translation>
  </message>
  <message>
   <location filename="../algorithms/compare.py" />
   <source>Field with the class of ground, second</source>
   <translation>Поле з класом території, друга карта</translation>
  </message>
  <message>
   <location filename="../algorithms/bufferareas.py" />
   <location filename="../algorithms/checkclaims.py" />
   <location filename="../algorithms/controlareas.py" />
   <location filename="../algorithms/pair.py" />
   <location filename="../algorithms/series.py" />
   <source>Field with the region's name</source>
   <translation>Поле з назвою регіону</translation>
  </message>
  <message>
   <location filename="../algorithms/corridor.py" />
   <location filename="../algorithms/series.py" />
   <source>Field with the town's name</source>
   <translation>Поле з назвою міста</translation>
  </message>
  <message>
   <location filename="../ui/publish_page.py" />
   <source>Figures</source>
   <translation>Показники</translation>
  </message>
  <message>
   <location filename="../layers/results.py" />
   <source>Figures measured on the active map.</source>
   <translation>Показники, виміряні на активній карті.</translation>
  </message>
  <message>
   <location filename="../algorithms/change.py" />
   <source>Figures of the change</source>
   <translation>Показники зміни</translation>
  </message>
  <message>
   <location filename="../ui/publish_page.py" />
   <source>Figures without room on the page: {n}</source>
   <translation>Показників, яким на сторінці бракує місця: {n}</translation>
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
   <location filename="../ui/series_choice.py" />
   <source>Files with a date in their names</source>
   <translation>Файли з датою в назві</translation>
  </message>
  <message>
   <location filename="../ui/lesson_view.py" />
   <source>Finish</source>
   <translation>Завершити</translation>
  </message>
  <message>
   <location filename="../algorithms/compare.py" />
   <source>First control map</source>
   <translation>Перша карта контролю</translation>
  </message>
  <message>
   <location filename="../ui/series_choice.py" />
   <source>First date of the series</source>
   <translation>Перша дата ряду</translation>
  </message>
  <message>
   <location filename="../algorithms/series.py" />
   <source>First date, such as 2025-07-15 (none: the earliest)</source>
   <translation>Перша дата, наприклад 2025-07-15 (порожньо: найраніша)</translation>
  </message>
  <message>
   <location filename="../ui/series_page.py" />
   <source>Flagged days: {n}</source>
   <translation>Позначених днів: {n}</translation>
  </message>
  <message>
   <location filename="../ui/series_choice.py" />
   <source>Folder</source>
   <translation>Тека</translation>
  </message>
  <message>
   <location filename="../algorithms/series.py" />
   <source>Folder of dated maps</source>
   <translation>Тека з датованими картами</translation>
  </message>
  <message>
   <location filename="../ui/teaching.py" />
   <source>Folder of your own lessons</source>
   <translation>Тека власних уроків</translation>
  </message>
  <message>
   <location filename="../ui/sources.py" />
   <source>Folder “{name}”</source>
   <translation>Тека «{name}»</translation>
  </message>
  <message>
   <location filename="../layers/teaching/handout.py" />
   <source>For the trainer: solutions</source>
   <translation>Для викладача: розв’язки</translation>
  </message>
  <message>
   <location filename="../ui/lesson_list.py" />
   <source>Forget which steps of all lessons are done</source>
   <translation>Забути, які кроки всіх уроків виконано</translation>
  </message>
  <message>
   <location filename="../ui/teaching.py" />
   <source>Forget which steps of all lessons are done?</source>
   <translation>Забути, які кроки всіх уроків виконано?</translation>
  </message>
  <message>
   <location filename="../algorithms/page.py" />
   <source>Format</source>
   <translation>Формат</translation>
  </message>
  <message>
   <location filename="../ui/manual_window.py" />
   <source>Forward</source>
   <translation>Вперед</translation>
  </message>
  <message>
   <location filename="../layers/report/document.py" />
   <source>Found</source>
   <translation>Знайдено</translation>
  </message>
  <message>
   <location filename="../ui/claims_model.py" />
   <source>Found: {found}</source>
   <translation>Знайдено: {found}</translation>
  </message>
  <message>
   <location filename="../layers/catalog.py" />
   <source>Free use is bounded: pictures of the map with credit and a link to DeepState. Commercial use needs DeepState's approval, and the data may not be passed on.</source>
   <translation>Вільне використання обмежене: зображення карти із зазначенням і посиланням на DeepState. Комерційне використання потребує згоди DeepState, а дані не можна передавати далі.</translation>
  </message>
  <message>
   <location filename="../ui/claim_fields.py" />
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
   <location filename="../layers/change_layers.py" />
   <source>From places along the earlier contact line to the nearest point of the later one.</source>
   <translation>Від місць уздовж ранішої лінії зіткнення до найближчої точки пізнішої.</translation>
  </message>
  <message>
   <location filename="../algorithms/load.py" />
   <source>From the archive.</source>
   <translation>З архіву.</translation>
  </message>
  <message>
   <location filename="../layers/charts/of_regions.py" />
   <source>From {first} to {last}: {gained} km² gained and {lost} km² lost a day.</source>
   <translation>Від {first} до {last}: на день додалося {gained} км², втрачено {lost} км².</translation>
  </message>
  <message>
   <location filename="../algorithms/frontline.py" />
   <location filename="../layers/pages/compose.py" />
   <location filename="../layers/styling.py" />
   <source>Front line</source>
   <translation>Лінія фронту</translation>
  </message>
  <message>
   <location filename="../layers/contents.py" />
   <source>Front line (contact line), {date}</source>
   <translation>Лінія фронту (лінія зіткнення), {date}</translation>
  </message>
  <message>
   <location filename="../layers/pages/compose.py" />
   <source>Front line, {date}</source>
   <translation>Лінія фронту, {date}</translation>
  </message>
  <message>
   <location filename="../algorithms/base.py" />
   <source>Fronts</source>
   <translation>Фронти</translation>
  </message>
  <message>
   <location filename="../layers/change_styling.py" />
   <source>Furthest movement</source>
   <translation>Найдальше переміщення</translation>
  </message>
  <message>
   <location filename="../layers/charts/layout.py" />
   <location filename="../layers/charts/of_regions.py" />
   <source>Gained</source>
   <translation>Додалося</translation>
  </message>
  <message>
   <location filename="../algorithms/change.py" />
   <location filename="../ui/series_page.py" />
   <source>Gained and lost</source>
   <translation>Додалося і втрачено</translation>
  </message>
  <message>
   <location filename="../ui/workbench.py" />
   <source>Gained and lost between two dates</source>
   <translation>Додалося і втрачено між двома датами</translation>
  </message>
  <message>
   <location filename="../layers/change_layers.py" />
   <source>Gained and lost, {interval}</source>
   <translation>Додалося і втрачено, {interval}</translation>
  </message>
  <message>
   <location filename="../algorithms/change.py" />
   <source>Gained, km²</source>
   <translation>Додалося, км²</translation>
  </message>
  <message>
   <location filename="../layers/change_styling.py" />
   <source>Gained: newly assessed as occupied</source>
   <translation>Додалося: уперше оцінено як окуповане</translation>
  </message>
  <message>
   <location filename="../layers/charts/of_regions.py" />
   <source>Gained: newly assessed as occupied; lost: the reverse.</source>
   <translation>Додалося: уперше оцінено як окуповане; втрачено: навпаки.</translation>
  </message>
  <message>
   <location filename="../layers/charts/of_regions.py" />
   <source>Gained: newly assessed as occupied; lost: the reverse. A bar spans the dates of the maps compared.</source>
   <translation>Додалося: уперше оцінено як окуповане; втрачено: навпаки. Стовпчик охоплює дати порівняних карт.</translation>
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
   <location filename="../algorithms/series.py" />
   <source>Give a FOLDER or an ARCHIVE, not both.</source>
   <translation>Задайте FOLDER або ARCHIVE, а не обидва.</translation>
  </message>
  <message>
   <location filename="../algorithms/corridor.py" />
   <source>Give the towns: a layer of points (TOWN) or a POINT.</source>
   <translation>Задайте міста: шар точок (TOWN) або точку POINT.</translation>
  </message>
  <message>
   <location filename="../ui/claim_fields.py" />
   <source>Ground</source>
   <translation>Територія</translation>
  </message>
  <message>
   <location filename="../layers/change_layers.py" />
   <source>Ground assessed as occupied on the later date alone (gained) and on the earlier date alone (lost); slivers are so narrow that redrawing explains them.</source>
   <translation>Територія, оцінена як окупована лише на пізнішу дату (gained) і лише на ранішу (lost); смужки такі вузькі, що їх пояснює перемальовування.</translation>
  </message>
  <message>
   <location filename="../ui/series_page.py" />
   <source>Ground by class</source>
   <translation>Територія за класами</translation>
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
   <location filename="../algorithms/change.py" />
   <source>Ground gained and lost between two dates</source>
   <translation>Територія, що додалася і втрачена між двома датами</translation>
  </message>
  <message>
   <location filename="../algorithms/change.py" />
   <source>Ground that only the later map assesses as occupied (gained), and that only the earlier one does (lost): polygons with their areas on the WGS84 ellipsoid, the dates, the region and the nearest place by name. Ground of unknown status counts as not occupied.

The numbers GAINED_KM2, LOST_KM2 and NET_KM2 (gained less lost) hold all ground, that of patches too small to be written and of slivers too. Slivers, which are nowhere as wide as SLIVER_M, come of redrawing rather than of movement: they have is_sliver = 1. Patches below MIN_KM2 are not written. The log counts them, and slivers of any size apart from them.

With REGIONS, patches are cut by region and the numbers are those of all ground all the same. Where regions overlap, each has its part of a patch, so that patches add up to more than the numbers.

ARROWS: from every 500 m of the earlier contact line to the nearest point of the later one. FIGURES: a table of all figures, by region; where a map has unknown ground, from class to class, of the ground of all regions together; and how far the front moved, median, 90th percentile and largest. With maps of different sources, part of the difference is how each of them assesses and draws.

Example:
qgis_process run salient:change -- BEFORE=august.geojson AFTER=november.geojson OUTPUT=change.gpkg</source>
   <translation>Територія, яку вважає окупованою лише пізніша карта (gained), і та, яку так оцінює лише раніша (lost): полігони з площами на еліпсоїді WGS84, датами, регіоном і найближчим пунктом за назвою. Територія з невідомим статусом вважається не окупованою.

Числа GAINED_KM2, LOST_KM2 і NET_KM2 (додалося мінус втрачено) охоплюють усю територію, також ділянки, замалі для запису, і смужки. Смужки, ніде не ширші за SLIVER_M, походять від перемальовування, а не від руху: вони мають is_sliver = 1. Ділянки, менші за MIN_KM2, не записано. Журнал рахує їх, а смужки будь-якого розміру окремо від них.

З REGIONS ділянки розрізано за регіонами, а числа все одно стосуються всієї території. Де регіони перекриваються, кожен має свою частину ділянки, тож ділянки разом дають більше за числа.

ARROWS: від кожних 500 м ранішої лінії зіткнення до найближчої точки пізнішої. FIGURES: таблиця всіх показників за регіонами; якщо карта має територію з невідомим статусом, то й від класу до класу, для території всіх регіонів разом; і як далеко зсунувся фронт: медіана, 90-й процентиль і найбільше. Якщо карти з різних джерел, частина різниці походить від того, як кожне оцінює й креслить.

Приклад:
qgis_process run salient:change -- BEFORE=august.geojson AFTER=november.geojson OUTPUT=change.gpkg</translation>
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
   <location filename="../ui/reporting.py" />
   <source>HTML and CSV (*.html)</source>
   <translation>HTML і CSV (*.html)</translation>
  </message>
  <message>
   <location filename="../ui/lesson_view.py" />
   <source>Handout…</source>
   <translation>Роздатка…</translation>
  </message>
  <message>
   <location filename="../layers/charts/of_regions.py" />
   <source>Held</source>
   <translation>Утримується</translation>
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
   <location filename="../layers/report/document.py" />
   <source>How it was measured</source>
   <translation>Як вимірювали</translation>
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
   <location filename="../layers/report/document.py" />
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
   <translation>У таблиці: {subject}, кільця на {distances}</translation>
  </message>
  <message>
   <location filename="../layers/teaching/checks.py" />
   <source>In the table: {subject}, {measure}</source>
   <translation>У таблиці: {subject}, {measure}</translation>
  </message>
  <message>
   <location filename="../ui/claim_dialog.py" />
   <source>In your own words: the mine lies west of Pokrovsk</source>
   <translation>Своїми словами: шахта лежить на захід від Покровська</translation>
  </message>
  <message>
   <location filename="../algorithms/bufferareas.py" />
   <location filename="../algorithms/frontdistance.py" />
   <source>Input</source>
   <translation>Вхід</translation>
  </message>
  <message>
   <location filename="../layers/claim_text.py" />
   <source>Is the nearest of several</source>
   <translation>Є найближчим із кількох</translation>
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
   <location filename="../ui/claim_dialog.py" />
   <source>Kind</source>
   <translation>Вид</translation>
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
   <location filename="../ui/publish_page.py" />
   <source>Land, sea, borders and places, below all other layers; needs no network</source>
   <translation>Суходіл, море, кордони й пункти, під усіма іншими шарами; мережа не потрібна</translation>
  </message>
  <message>
   <location filename="../algorithms/series.py" />
   <source>Last date (none: the latest)</source>
   <translation>Остання дата (порожньо: найновіша)</translation>
  </message>
  <message>
   <location filename="../ui/series_choice.py" />
   <source>Last date of the series</source>
   <translation>Остання дата ряду</translation>
  </message>
  <message>
   <location filename="../ui/change_page.py" />
   <source>Later</source>
   <translation>Пізніше</translation>
  </message>
  <message>
   <location filename="../algorithms/change.py" />
   <source>Later control map</source>
   <translation>Пізніша карта контролю</translation>
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
   <location filename="../ui/workbench.py" />
   <source>Lear&amp;n</source>
   <translation>&amp;Уроки</translation>
  </message>
  <message>
   <location filename="../ui/learn_page.py" />
   <source>Learn to measure, step by step; the dock watches what you do</source>
   <translation>Учитися вимірювати крок за кроком; панель стежить за тим, що ви робите</translation>
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
   <location filename="../ui/lesson_strip.py" />
   <source>Lesson</source>
   <translation>Урок</translation>
  </message>
  <message>
   <location filename="../ui/header.py" />
   <location filename="../ui/load_page.py" />
   <location filename="../ui/map_choice.py" />
   <location filename="../ui/series_choice.py" />
   <source>Lesson map (illustrative)</source>
   <translation>Навчальна карта (ілюстративна)</translation>
  </message>
  <message>
   <location filename="../ui/learn_page.py" />
   <location filename="../ui/lesson_list.py" />
   <source>Lessons</source>
   <translation>Уроки</translation>
  </message>
  <message>
   <location filename="../ui/lesson_list.py" />
   <source>Lessons to take at your own pace, without internet. The dock watches what you do and ticks each step off; answers are computed from the map.</source>
   <translation>Уроки у власному темпі, без інтернету. Панель стежить за тим, що ви робите, і відмічає кожен крок; відповіді обчислено за картою.</translation>
  </message>
  <message>
   <location filename="../ui/workbench.py" />
   <source>Lessons, and claims of a text</source>
   <translation>Уроки й твердження тексту</translation>
  </message>
  <message>
   <location filename="../layers/styling.py" />
   <source>Liberated</source>
   <translation>Звільнено</translation>
  </message>
  <message>
   <location filename="../layers/report/document.py" />
   <source>Licence</source>
   <translation>Ліцензія</translation>
  </message>
  <message>
   <location filename="../ui/header.py" />
   <source>Licence: {licence}</source>
   <translation>Ліцензія: {licence}</translation>
  </message>
  <message>
   <location filename="../layers/claim_text.py" />
   <source>Lies in a region</source>
   <translation>Лежить у регіоні</translation>
  </message>
  <message>
   <location filename="../algorithms/frontdistance.py" />
   <source>Lines to the front</source>
   <translation>Лінії до фронту</translation>
  </message>
  <message>
   <location filename="../ui/claims_part.py" />
   <source>List</source>
   <translation>Список</translation>
  </message>
  <message>
   <location filename="../layers/teaching/checks.py" />
   <location filename="../ui/workbench.py" />
   <source>Lo&amp;ad</source>
   <translation>&amp;Дані</translation>
  </message>
  <message>
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
   <location filename="../ui/pages.py" />
   <location filename="../ui/publish_page.py" />
   <source>Load a control map first: pages and reports are made of it.</source>
   <translation>Спершу завантажте карту контролю: сторінки й звіти роблять із неї.</translation>
  </message>
  <message>
   <location filename="../analysis/claim_scene.py" />
   <source>Load a control map first: this is measured on it.</source>
   <translation>Спершу завантажте карту контролю: це вимірюють на ній.</translation>
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
   <location filename="../ui/claims_part.py" />
   <source>Load a map first: without one, only some claims can be checked.</source>
   <translation>Спершу завантажте карту: без неї можна перевірити лише деякі твердження.</translation>
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
   <location filename="../algorithms/page.py" />
   <location filename="../ui/publish_page.py" />
   <source>Look</source>
   <translation>Вигляд</translation>
  </message>
  <message>
   <location filename="../ui/kept_days.py" />
   <location filename="../ui/series_work.py" />
   <location filename="../ui/sources.py" />
   <source>Looking which days there are …</source>
   <translation>Дізнаємося, які є дні …</translation>
  </message>
  <message>
   <location filename="../ui/workbench.py" />
   <source>Looks, pages to print and to post, reports</source>
   <translation>Вигляди, сторінки для друку й публікації, звіти</translation>
  </message>
  <message>
   <location filename="../layers/charts/layout.py" />
   <location filename="../layers/charts/of_regions.py" />
   <source>Lost</source>
   <translation>Втрачено</translation>
  </message>
  <message>
   <location filename="../algorithms/change.py" />
   <source>Lost, km²</source>
   <translation>Втрачено, км²</translation>
  </message>
  <message>
   <location filename="../layers/change_styling.py" />
   <source>Lost: no longer assessed as occupied</source>
   <translation>Втрачено: більше не оцінено як окуповане</translation>
  </message>
  <message>
   <location filename="../layers/report/document.py" />
   <source>Made with Salient for QGIS, {moment} UTC.</source>
   <translation>Створено в Salient для QGIS, {moment} UTC.</translation>
  </message>
  <message>
   <location filename="../layers/report/document.py" />
   <source>Map: {title}</source>
   <translation>Карта: {title}</translation>
  </message>
  <message>
   <location filename="../algorithms/series.py" />
   <location filename="../ui/series_choice.py" />
   <source>Maps</source>
   <translation>Карти</translation>
  </message>
  <message>
   <location filename="../layers/http/transport.py" />
   <source>Maps are only ever read from the network, not sent.</source>
   <translation>Карти лише читаються з мережі, а не надсилаються.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/checks.py" />
   <location filename="../ui/workbench.py" />
   <source>Meas&amp;ure</source>
   <translation>&amp;Виміри</translation>
  </message>
  <message>
   <location filename="../layers/report/document.py" />
   <location filename="../ui/figures_model.py" />
   <source>Measure</source>
   <translation>Показник</translation>
  </message>
  <message>
   <location filename="../ui/series_page.py" />
   <source>Measure the series</source>
   <translation>Виміряти ряд</translation>
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
   <location filename="../algorithms/series.py" />
   <source>Measures every dated map of a FOLDER, or of an ARCHIVE (GeoPackage) of this plugin. Without either it is the plugin's own archive, and with SOURCE=lesson the lesson map. SOURCE names the archive's source where it has several.

For each date there is a row for each region: occupied_km2, unknown_km2 and held_km2; low_km2 and high_km2, the range of the occupied area; gained_km2 (occupied now, not on the date before), lost_km2 (the reverse) and net_km2 since the date before; front_km, the contact line of the whole map. Without REGIONS they are the Donetsk and Luhansk regions (Natural Earth).

With TOWNS there is also a row for each town, whose region is empty: town, side, front_m (distance to the front), and with NECKS status, neck_m and pocket_km2 as in “Corridor of a town”.

flag says what is odd about a date and changes no figure: missing before (days without a map lie before it, where most days have one), unchanged (the same map as before), jump (a change out of line with the dates around it), neck not found.

FROM and TO are like 2025-11-04, both included.

Example:
qgis_process run salient:series -- FOLDER=maps FROM=2025-07-15 OUTPUT=series.csv</source>
   <translation>Вимірює кожну датовану карту теки FOLDER або архіву ARCHIVE (GeoPackage) цього модуля. Без обох це власний архів модуля, а з SOURCE=lesson навчальна карта. SOURCE називає джерело архіву, якщо їх кілька.

Для кожної дати є рядок на кожен регіон: occupied_km2, unknown_km2 і held_km2; low_km2 і high_km2, діапазон окупованої площі; gained_km2 (окуповано тепер, а на попередню дату ні), lost_km2 (навпаки) і net_km2 від попередньої дати; front_km, лінія зіткнення всієї карти. Без REGIONS це Донецька й Луганська області (Natural Earth).

З TOWNS є також рядок на кожне місто, регіон якого порожній: town, side, front_m (відстань до фронту), а з NECKS ще status, neck_m і pocket_km2, як у «Коридор міста».

flag каже, що в даті незвичного, і не змінює жодного числа: missing before (перед нею є дні без карти там, де більшість днів її має), unchanged (та сама карта, що й раніше), jump (зміна, що випадає з-поміж сусідніх дат), neck not found (горловини не знайдено).

FROM і TO мають вигляд 2025-11-04, обидві включно.

Приклад:
qgis_process run salient:series -- FOLDER=maps FROM=2025-07-15 OUTPUT=series.csv</translation>
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
   <location filename="../layers/series_run.py" />
   <source>Measuring the series was stopped.</source>
   <translation>Вимірювання ряду зупинено.</translation>
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
   <location filename="../algorithms/change.py" />
   <location filename="../layers/change_styling.py" />
   <source>Movement of the front</source>
   <translation>Переміщення фронту</translation>
  </message>
  <message>
   <location filename="../layers/change_layers.py" />
   <source>Movement of the front, {interval}</source>
   <translation>Переміщення фронту, {interval}</translation>
  </message>
  <message>
   <location filename="../layers/dressing.py" />
   <source>My style</source>
   <translation>Мій стиль</translation>
  </message>
  <message>
   <location filename="../ui/words.py" />
   <source>N</source>
   <translation>пн. ш.</translation>
  </message>
  <message>
   <location filename="../ui/region_choice.py" />
   <source>Name field</source>
   <translation>Поле назви</translation>
  </message>
  <message>
   <location filename="../ui/publish_page.py" />
   <source>Names</source>
   <translation>Назви</translation>
  </message>
  <message>
   <location filename="../layers/regions.py" />
   <source>Natural Earth 1:10m provinces, as installed with QGIS</source>
   <translation>Natural Earth, провінції 1:10 млн, встановлені з QGIS</translation>
  </message>
  <message>
   <location filename="../layers/basemap.py" />
   <location filename="../layers/loader.py" />
   <source>Natural Earth 1:10m, generalised by QGIS</source>
   <translation>Natural Earth 1:10m, узагальнено QGIS</translation>
  </message>
  <message>
   <location filename="../ui/series_choice.py" />
   <source>Neck of</source>
   <translation>Горловина для</translation>
  </message>
  <message>
   <location filename="../algorithms/corridor.py" />
   <source>Necks</source>
   <translation>Горловини</translation>
  </message>
  <message>
   <location filename="../algorithms/series.py" />
   <source>Necks and pockets of the towns</source>
   <translation>Горловини й кишені міст</translation>
  </message>
  <message>
   <location filename="../layers/charts/layout.py" />
   <location filename="../layers/charts/of_regions.py" />
   <source>Net</source>
   <translation>Різниця</translation>
  </message>
  <message>
   <location filename="../algorithms/change.py" />
   <source>Net, km²</source>
   <translation>Різниця, км²</translation>
  </message>
  <message>
   <location filename="../ui/claim_dialog.py" />
   <source>New claim</source>
   <translation>Нове твердження</translation>
  </message>
  <message>
   <location filename="../layers/looks.py" />
   <source>Newsroom light</source>
   <translation>Світлий</translation>
  </message>
  <message>
   <location filename="../ui/lesson_view.py" />
   <source>Next</source>
   <translation>Далі</translation>
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
   <location filename="../layers/charts/of_towns.py" />
   <source>No line: nothing narrows the way out, or there is none.</source>
   <translation>Немає лінії: ніщо не звужує вихід або його немає.</translation>
  </message>
  <message>
   <location filename="../ui/changing.py" />
   <source>No patch is large enough to be drawn.</source>
   <translation>Жодна ділянка не досить велика, щоб її креслити.</translation>
  </message>
  <message>
   <location filename="../analysis/claim_scene.py" />
   <source>No place is called “{name}”.</source>
   <translation>Немає пункту з назвою «{name}».</translation>
  </message>
  <message>
   <location filename="../layers/teaching/arguments.py" />
   <location filename="../ui/loading.py" />
   <location filename="../ui/measuring.py" />
   <location filename="../ui/series_work.py" />
   <source>No place is called “{name}”; try another spelling.</source>
   <translation>Немає пункту з назвою «{name}»; спробуйте інше написання.</translation>
  </message>
  <message>
   <location filename="../analysis/claim_scene.py" />
   <source>No region is called “{name}”.</source>
   <translation>Немає регіону з назвою «{name}».</translation>
  </message>
  <message>
   <location filename="../ui/publish_page.py" />
   <source>None</source>
   <translation>Немає</translation>
  </message>
  <message>
   <location filename="../algorithms/bufferareas.py" />
   <source>None of the features could be buffered; the log says why.</source>
   <translation>Для жодного об’єкта не вдалося побудувати буфер; журнал каже чому.</translation>
  </message>
  <message>
   <location filename="../layers/series_run.py" />
   <source>None of the maps can be used; the last, “{file}”: {reason}</source>
   <translation>Жодної карти не можна використати; остання, «{file}»: {reason}</translation>
  </message>
  <message>
   <location filename="../layers/interval.py" />
   <source>Not both maps have a date: which of them is the earlier one is as chosen, and cannot be checked.</source>
   <translation>Не обидві карти мають дату: котра з них раніша, узято за вибором і не можна перевірити.</translation>
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
   <translation>Ще ні. Прочитайте крок знову й виміряйте ще раз.</translation>
  </message>
  <message>
   <location filename="../layers/report/document.py" />
   <source>Note</source>
   <translation>Примітка</translation>
  </message>
  <message>
   <location filename="../layers/claim_text.py" />
   <source>Nothing that geometry can settle</source>
   <translation>Нічого, що вирішила б геометрія</translation>
  </message>
  <message>
   <location filename="../layers/charts/painting.py" />
   <source>Nothing to show for these dates.</source>
   <translation>На ці дати нема чого показувати.</translation>
  </message>
  <message>
   <location filename="../ui/changing.py" />
   <source>Nothing was compared.</source>
   <translation>Нічого не порівняно.</translation>
  </message>
  <message>
   <location filename="../ui/measuring.py" />
   <source>Nothing was measured.</source>
   <translation>Нічого не виміряно.</translation>
  </message>
  <message>
   <location filename="../layers/claim_text.py" />
   <source>Number of places</source>
   <translation>Кількість пунктів</translation>
  </message>
  <message>
   <location filename="../layers/loader.py" />
   <source>Oblasts, Kyiv City, Crimea and Sevastopol, by reference to the map QGIS installs.</source>
   <translation>Області, Київ, Крим і Севастополь, за посиланням на карту, яку встановлює QGIS.</translation>
  </message>
  <message>
   <location filename="../layers/charts/of_regions.py" />
   <source>Occupied</source>
   <translation>Окуповано</translation>
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
   <location filename="../ui/publish_page.py" />
   <source>Of page Measure the selected rows, or all; as many as the page has room for</source>
   <translation>Вибрані рядки сторінки «Виміри» або всі; стільки, скільки вміщує сторінка</translation>
  </message>
  <message>
   <location filename="../algorithms/change.py" />
   <source>Of the sums, {n} slivers under {width} m wide, from redrawing: {gained} km² gained, {lost} km² lost.</source>
   <translation>Із сум смужок, вужчих за {width} м, від перемальовування: {n}; додалося {gained} км², втрачено {lost} км².</translation>
  </message>
  <message>
   <location filename="../ui/changing.py" />
   <source>Of these in slivers under {width} m, from redrawing: {gained} km² gained, {lost} km² lost.</source>
   <translation>З них у смужках, вужчих за {width} м, від перемальовування: додалося {gained} км², втрачено {lost} км².</translation>
  </message>
  <message>
   <location filename="../ui/claim_dialog.py" />
   <source>Of what</source>
   <translation>Чого</translation>
  </message>
  <message>
   <location filename="../ui/day_words.py" />
   <source>On the network, not in the archive yet.</source>
   <translation>У мережі, ще не в архіві.</translation>
  </message>
  <message>
   <location filename="../algorithms/checkclaims.py" />
   <source>One row a claim: what was said, what the map shows, the difference in per cent of what was said, and a verdict: agrees, within rounding, differs, cannot be measured here. A figure agrees when what was found rounds to it; “about”, “nearly” and round numbers leave more room, up to a tenth. What geometry cannot settle is said to be so.

found is a number in unit; found_text says it in words, shown_by what on the map shows it. CLAIMS is a JSON file; without one, the claims on Pokrovsk that come with the plugin. Names may be in any spelling. REGIONS replace the regions of Ukraine of the same names.

Example:
qgis_process run salient:checkclaims -- CONTROL=map.geojson OUTPUT=claims.csv</source>
   <translation>Рядок на твердження: що сказано, що показує карта, різниця у відсотках від сказаного і висновок: agrees (збігається), within rounding (у межах округлення), differs (розходиться), cannot be measured here (тут не виміряти). Число збігається, коли знайдене округлюється до нього; «близько», «майже» й круглі числа дають більше простору, щонайбільше десяту частину. Про те, чого геометрія не вирішує, так і сказано.

found є числом в одиницях unit; found_text каже це словами, shown_by що на карті це показує. CLAIMS є файлом JSON; без нього твердження про Покровськ, що постачаються з модулем. Назви можуть бути в будь-якому написанні. REGIONS замінюють однойменні регіони України.

Приклад:
qgis_process run salient:checkclaims -- CONTROL=map.geojson OUTPUT=claims.csv</translation>
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
   <location filename="../ui/claims_part.py" />
   <source>Open a file …</source>
   <translation>Відкрити файл …</translation>
  </message>
  <message>
   <location filename="../ui/teaching.py" />
   <source>Open a lesson first.</source>
   <translation>Спершу відкрийте урок.</translation>
  </message>
  <message>
   <location filename="../ui/claiming.py" />
   <source>Open claims</source>
   <translation>Відкрити твердження</translation>
  </message>
  <message>
   <location filename="../ui/claim_fields.py" />
   <source>Open country at, km</source>
   <translation>Відкрита місцевість від, км</translation>
  </message>
  <message>
   <location filename="../algorithms/corridor.py" />
   <location filename="../algorithms/series.py" />
   <source>Open country lies further than, km</source>
   <translation>Відкрита місцевість лежить далі ніж, км</translation>
  </message>
  <message>
   <location filename="../ui/lesson_list.py" />
   <source>Open lesson</source>
   <translation>Відкрити урок</translation>
  </message>
  <message>
   <location filename="../ui/publish_page.py" />
   <source>Open page</source>
   <translation>Відкрити сторінку</translation>
  </message>
  <message>
   <location filename="../layers/basemap.py" />
   <source>Other countries</source>
   <translation>Інші країни</translation>
  </message>
  <message>
   <location filename="../layers/report/document.py" />
   <source>Over time</source>
   <translation>У часі</translation>
  </message>
  <message>
   <location filename="../ui/lesson_list.py" />
   <source>Own lessons…</source>
   <translation>Власні уроки…</translation>
  </message>
  <message>
   <location filename="../algorithms/page.py" />
   <location filename="../ui/page_export.py" />
   <location filename="../ui/teaching.py" />
   <source>PDF (*.pdf)</source>
   <translation>PDF (*.pdf)</translation>
  </message>
  <message>
   <location filename="../ui/page_export.py" />
   <source>PDF, SVG and PNG (*)</source>
   <translation>PDF, SVG і PNG (*)</translation>
  </message>
  <message>
   <location filename="../algorithms/page.py" />
   <location filename="../ui/page_export.py" />
   <source>PNG (*.png)</source>
   <translation>PNG (*.png)</translation>
  </message>
  <message>
   <location filename="../algorithms/page.py" />
   <location filename="../ui/publish_page.py" />
   <source>Page</source>
   <translation>Сторінка</translation>
  </message>
  <message>
   <location filename="../algorithms/page.py" />
   <source>Page of a control map</source>
   <translation>Сторінка карти контролю</translation>
  </message>
  <message>
   <location filename="../layers/teaching/checks.py" />
   <source>Page {name} is open</source>
   <translation>Відкрито сторінку {name}</translation>
  </message>
  <message>
   <location filename="../ui/change_page.py" />
   <source>Patches from</source>
   <translation>Ділянки від</translation>
  </message>
  <message>
   <location filename="../algorithms/change.py" />
   <source>Patches gained and lost between two maps, with areas in km²; the net change.</source>
   <translation>Ділянки, що додалися і втрачені між двома картами, з площами в км²; різниця.</translation>
  </message>
  <message>
   <location filename="../ui/change_page.py" />
   <source>Patches that are nowhere so wide come of redrawing rather than of movement: they are told apart</source>
   <translation>Ділянки, ніде не такі широкі, походять від перемальовування, а не від руху: їх подано окремо</translation>
  </message>
  <message>
   <location filename="../ui/import_bar.py" />
   <source>Pause</source>
   <translation>Призупинити</translation>
  </message>
  <message>
   <location filename="../ui/claim_fields.py" />
   <source>People, at least</source>
   <translation>Людей, щонайменше</translation>
  </message>
  <message>
   <location filename="../layers/pages/formats.py" />
   <source>Picture, 1080 × 1080</source>
   <translation>Зображення, 1080 × 1080</translation>
  </message>
  <message>
   <location filename="../layers/pages/formats.py" />
   <source>Picture, 1920 × 1080</source>
   <translation>Зображення, 1920 × 1080</translation>
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
   <location filename="../ui/claim_dialog.py" />
   <source>Places in it: {names}</source>
   <translation>Пункти в ньому: {names}</translation>
  </message>
  <message>
   <location filename="../ui/subjects.py" />
   <source>Places, by name</source>
   <translation>Населені пункти, за назвою</translation>
  </message>
  <message>
   <location filename="../layers/report/document.py" />
   <location filename="../ui/figures_model.py" />
   <source>Planar</source>
   <translation>Площина</translation>
  </message>
  <message>
   <location filename="../algorithms/bufferareas.py" />
   <source>Planar areas are those of {crs}.</source>
   <translation>Площі на площині: {crs}.</translation>
  </message>
  <message>
   <location filename="../layers/report/document.py" />
   <source>Planar: what the plane of the project's coordinate system would give, and how far that is off. It is shown to compare, and enters no other figure.</source>
   <translation>На площині: що дала б площина системи координат проєкту й наскільки це хибно. Показано для порівняння; в інші показники це не входить.</translation>
  </message>
  <message>
   <location filename="../layers/charts/of_towns.py" />
   <source>Pocket behind the neck: {towns}</source>
   <translation>Кишеня за горловиною: {towns}</translation>
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
   <location filename="../ui/series_page.py" />
   <source>Point at a day to read it; click to load its map.</source>
   <translation>Наведіть на день, щоб прочитати; клацніть, щоб завантажити його карту.</translation>
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
   <location filename="../ui/publish_page.py" />
   <source>Pokrovsk and around</source>
   <translation>Покровськ та околиці</translation>
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
   <location filename="../layers/claim_text.py" />
   <source>Population</source>
   <translation>Населення</translation>
  </message>
  <message>
   <location filename="../algorithms/controlareas.py" />
   <location filename="../algorithms/series.py" />
   <source>Positional tolerance of the front, metres</source>
   <translation>Допуск положення фронту, метри</translation>
  </message>
  <message>
   <location filename="../layers/looks.py" />
   <source>Print in grey</source>
   <translation>Сірий</translation>
  </message>
  <message>
   <location filename="../layers/teaching/checks.py" />
   <location filename="../ui/workbench.py" />
   <source>Pu&amp;blish</source>
   <translation>Д&amp;рук</translation>
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
   <location filename="../layers/teaching/handout.py" />
   <source>Question</source>
   <translation>Питання</translation>
  </message>
  <message>
   <location filename="../layers/report/document.py" />
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
   <location filename="../layers/report/document.py" />
   <source>Ranges go from ground assessed as occupied alone to occupied and unknown ground together; where a source draws no unknown ground, the front is moved to either side by the tolerance of its position.</source>
   <translation>Діапазони йдуть від території, оціненої як окупована, самої до неї разом із територією невідомого статусу; де джерело не креслить невідомої території, фронт зміщено в обидва боки на допуск його положення.</translation>
  </message>
  <message>
   <location filename="../ui/kept_days.py" />
   <source>Read and accept the terms of this source first.</source>
   <translation>Спершу прочитайте й прийміть умови цього джерела.</translation>
  </message>
  <message>
   <location filename="../ui/measure_page.py" />
   <source>Read as {distances}</source>
   <translation>Прочитано як {distances}</translation>
  </message>
  <message>
   <location filename="../ui/claim_dialog.py" />
   <source>Read as {figures}</source>
   <translation>Прочитано як {figures}</translation>
  </message>
  <message>
   <location filename="../ui/kept_days.py" />
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
   <location filename="../layers/change_styling.py" />
   <source>Redrawn: slivers</source>
   <translation>Перемальовано: смужки</translation>
  </message>
  <message>
   <location filename="../layers/importing.py" />
   <source>Refused: {n}, the first “{file}”: {reason}</source>
   <translation>Відхилено: {n}, перший «{file}»: {reason}</translation>
  </message>
  <message>
   <location filename="../ui/series_page.py" />
   <source>Region of the chart</source>
   <translation>Регіон діаграми</translation>
  </message>
  <message>
   <location filename="../algorithms/pair.py" />
   <location filename="../algorithms/reading.py" />
   <location filename="../ui/measure_page.py" />
   <location filename="../ui/region_choice.py" />
   <source>Regions</source>
   <translation>Регіони</translation>
  </message>
  <message>
   <location filename="../algorithms/controlareas.py" />
   <location filename="../algorithms/series.py" />
   <source>Regions (none: Donetsk and Luhansk)</source>
   <translation>Регіони (порожньо: Донецька й Луганська області)</translation>
  </message>
  <message>
   <location filename="../algorithms/checkclaims.py" />
   <source>Regions (none: the regions of Ukraine)</source>
   <translation>Регіони (порожньо: регіони України)</translation>
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
   <location filename="../ui/claims_part.py" />
   <source>Remove</source>
   <translation>Вилучити</translation>
  </message>
  <message>
   <location filename="../layers/importing.py" />
   <source>Replaced: {n}.</source>
   <translation>Замінено: {n}.</translation>
  </message>
  <message>
   <location filename="../ui/publish_page.py" />
   <source>Report …</source>
   <translation>Звіт …</translation>
  </message>
  <message>
   <location filename="../ui/lesson_list.py" />
   <location filename="../ui/teaching.py" />
   <source>Reset progress</source>
   <translation>Скинути поступ</translation>
  </message>
  <message>
   <location filename="../ui/import_bar.py" />
   <source>Resume</source>
   <translation>Продовжити</translation>
  </message>
  <message>
   <location filename="../layers/report/document.py" />
   <source>Retrieved</source>
   <translation>Отримано</translation>
  </message>
  <message>
   <location filename="../layers/metadata.py" />
   <source>Retrieved: {moment} UTC</source>
   <translation>Отримано: {moment} UTC</translation>
  </message>
  <message>
   <location filename="../layers/report/document.py" />
   <source>Revision</source>
   <translation>Редакція</translation>
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
   <location filename="../algorithms/page.py" />
   <location filename="../ui/page_export.py" />
   <source>SVG (*.svg)</source>
   <translation>SVG (*.svg)</translation>
  </message>
  <message>
   <location filename="../layers/report/document.py" />
   <location filename="../ui/claim_dialog.py" />
   <source>Said</source>
   <translation>Сказано</translation>
  </message>
  <message>
   <location filename="../ui/claims_model.py" />
   <source>Said: {said}</source>
   <translation>Сказано: {said}</translation>
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
   <location filename="../layers/mine.py" />
   <source>Salient, with positions from GeoNames</source>
   <translation>Salient, положення населених пунктів за GeoNames</translation>
  </message>
  <message>
   <location filename="../tasks/change.py" />
   <source>Salient: change between two maps</source>
   <translation>Salient: зміна між двома картами</translation>
  </message>
  <message>
   <location filename="../tasks/claims.py" />
   <source>Salient: checking claims</source>
   <translation>Salient: перевірка тверджень</translation>
  </message>
  <message>
   <location filename="../tasks/compare.py" />
   <source>Salient: comparing two maps</source>
   <translation>Salient: порівняння двох карт</translation>
  </message>
  <message>
   <location filename="../tasks/teaching.py" />
   <source>Salient: computing an answer</source>
   <translation>Salient: обчислення відповіді</translation>
  </message>
  <message>
   <location filename="../layers/dressing.py" />
   <source>Salient: dark</source>
   <translation>Salient: темний</translation>
  </message>
  <message>
   <location filename="../tasks/claims.py" />
   <source>Salient: exporting claims</source>
   <translation>Salient: експорт тверджень</translation>
  </message>
  <message>
   <location filename="../tasks/export.py" />
   <source>Salient: exporting figures</source>
   <translation>Salient: експорт показників</translation>
  </message>
  <message>
   <location filename="../layers/dressing.py" />
   <source>Salient: grey</source>
   <translation>Salient: сірий</translation>
  </message>
  <message>
   <location filename="../tasks/import_folder.py" />
   <source>Salient: importing “{folder}”</source>
   <translation>Salient: імпорт «{folder}»</translation>
  </message>
  <message>
   <location filename="../layers/dressing.py" />
   <source>Salient: light</source>
   <translation>Salient: світлий</translation>
  </message>
  <message>
   <location filename="../tasks/load.py" />
   <source>Salient: loading a control map</source>
   <translation>Salient: завантаження карти контролю</translation>
  </message>
  <message>
   <location filename="../tasks/predecessor.py" />
   <source>Salient: looking for the map before</source>
   <translation>Salient: пошук попередньої карти</translation>
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
   <location filename="../tasks/series_days.py" />
   <location filename="../tasks/sources.py" />
   <source>Salient: looking which days there are</source>
   <translation>Salient: дізнаємося, які є дні</translation>
  </message>
  <message>
   <location filename="../ui/manual_window.py" />
   <source>Salient: manual</source>
   <translation>Salient: посібник</translation>
  </message>
  <message>
   <location filename="../tasks/measure.py" />
   <source>Salient: measuring</source>
   <translation>Salient: вимірювання</translation>
  </message>
  <message>
   <location filename="../tasks/series.py" />
   <source>Salient: measuring a series</source>
   <translation>Salient: вимірювання ряду</translation>
  </message>
  <message>
   <location filename="../tasks/publish.py" />
   <source>Salient: measuring for a page</source>
   <translation>Salient: вимірювання для сторінки</translation>
  </message>
  <message>
   <location filename="../tasks/publish.py" />
   <source>Salient: preparing the base map</source>
   <translation>Salient: підготовка базової карти</translation>
  </message>
  <message>
   <location filename="../tasks/claims.py" />
   <source>Salient: reading claims</source>
   <translation>Salient: читання тверджень</translation>
  </message>
  <message>
   <location filename="../tasks/claims.py" />
   <source>Salient: saving claims</source>
   <translation>Salient: збереження тверджень</translation>
  </message>
  <message>
   <location filename="../tasks/teaching.py" />
   <source>Salient: writing a handout</source>
   <translation>Salient: запис роздатки</translation>
  </message>
  <message>
   <location filename="../tasks/publish.py" />
   <source>Salient: writing a report</source>
   <translation>Salient: запис звіту</translation>
  </message>
  <message>
   <location filename="../tasks/writing.py" />
   <source>Salient: writing “{name}”</source>
   <translation>Salient: запис «{name}»</translation>
  </message>
  <message>
   <location filename="../ui/before_saving.py" />
   <location filename="../ui/claims_part.py" />
   <source>Save</source>
   <translation>Зберегти</translation>
  </message>
  <message>
   <location filename="../ui/figures_page.py" />
   <source>Save all rows as CSV or GeoPackage</source>
   <translation>Зберегти всі рядки як CSV або GeoPackage</translation>
  </message>
  <message>
   <location filename="../ui/claiming.py" />
   <source>Save claims</source>
   <translation>Зберегти твердження</translation>
  </message>
  <message>
   <location filename="../ui/claims_part.py" />
   <source>Save the claims as JSON, to be opened or passed on</source>
   <translation>Зберегти твердження як JSON, щоб відкрити або передати далі</translation>
  </message>
  <message>
   <location filename="../ui/teaching.py" />
   <source>Save the handout</source>
   <translation>Зберегти роздатку</translation>
  </message>
  <message>
   <location filename="../ui/lesson_view.py" />
   <source>Save the lesson as PDF, with room for answers and a page for the trainer</source>
   <translation>Зберегти урок як PDF, з місцем для відповідей і сторінкою для викладача</translation>
  </message>
  <message>
   <location filename="../ui/page_export.py" />
   <source>Save the page</source>
   <translation>Зберегти сторінку</translation>
  </message>
  <message>
   <location filename="../ui/publish_page.py" />
   <source>Save the page as PDF, SVG and PNG</source>
   <translation>Зберегти сторінку як PDF, SVG і PNG</translation>
  </message>
  <message>
   <location filename="../ui/reporting.py" />
   <source>Save the report</source>
   <translation>Зберегти звіт</translation>
  </message>
  <message>
   <location filename="../ui/series_page.py" />
   <source>Save to a file; charts wear the look of the map</source>
   <translation>Зберегти у файл; діаграми мають вигляд карти</translation>
  </message>
  <message>
   <location filename="../ui/claims_part.py" />
   <source>Save what was found as a table (CSV)</source>
   <translation>Зберегти знайдене таблицею (CSV)</translation>
  </message>
  <message>
   <location filename="../ui/publish_page.py" />
   <source>Save what was measured, on what and how, as one HTML file and a CSV</source>
   <translation>Зберегти, що виміряно, на чому і як, одним файлом HTML і CSV</translation>
  </message>
  <message>
   <location filename="../ui/series_files.py" />
   <source>Saved to {name}.</source>
   <translation>Збережено у {name}.</translation>
  </message>
  <message>
   <location filename="../ui/page_export.py" />
   <location filename="../ui/reporting.py" />
   <source>Saved: {names}.</source>
   <translation>Збережено: {names}.</translation>
  </message>
  <message>
   <location filename="../layers/basemap.py" />
   <source>Sea</source>
   <translation>Море</translation>
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
   <location filename="../ui/workbench.py" />
   <source>Ser&amp;ies</source>
   <translation>Р&amp;яди</translation>
  </message>
  <message>
   <location filename="../algorithms/series.py" />
   <source>Series</source>
   <translation>Ряд</translation>
  </message>
  <message>
   <location filename="../algorithms/series.py" />
   <source>Series over time</source>
   <translation>Ряд у часі</translation>
  </message>
  <message>
   <location filename="../layers/packages.py" />
   <source>Shapely, installed with pip, was loaded before Salient and shares its memory with another version of GEOS, that of QGIS: computing would crash QGIS. Remove it (python3 -m pip uninstall shapely) and install the package of your system (python3-shapely), version 2.0 or newer.</source>
   <translation>Shapely, встановлений через pip, завантажено раніше за Salient, і він ділить пам’ять з іншою версією GEOS, тією, що в QGIS: обчислення обвалило б QGIS. Видаліть його (python3 -m pip uninstall shapely) і встановіть пакет вашої системи (python3-shapely) версії 2.0 або новішої.</translation>
  </message>
  <message>
   <location filename="../layers/claim_text.py" />
   <source>Share of ground</source>
   <translation>Частка території</translation>
  </message>
  <message>
   <location filename="../layers/basemap.py" />
   <source>Shores</source>
   <translation>Узбережжя</translation>
  </message>
  <message>
   <location filename="../ui/publish_page.py" />
   <source>Show the page in QGIS's layout window</source>
   <translation>Показати сторінку у вікні макетів QGIS</translation>
  </message>
  <message>
   <location filename="../ui/question_box.py" />
   <source>Show the solution</source>
   <translation>Показати розв’язок</translation>
  </message>
  <message>
   <location filename="../layers/report/document.py" />
   <source>Shown by</source>
   <translation>Показує</translation>
  </message>
  <message>
   <location filename="../ui/publish_page.py" />
   <source>Shows</source>
   <translation>Показує</translation>
  </message>
  <message>
   <location filename="../layers/claim_text.py" />
   <source>Side of the front</source>
   <translation>Сторона фронту</translation>
  </message>
  <message>
   <location filename="../ui/claim_fields.py" />
   <source>Since</source>
   <translation>Від</translation>
  </message>
  <message>
   <location filename="../ui/series_page.py" />
   <source>Since the first map</source>
   <translation>Від першої карти</translation>
  </message>
  <message>
   <location filename="../layers/contents.py" />
   <source>Sites of the mine and what is publicly known of each, every attribute sourced.</source>
   <translation>Об’єкти шахти й відоме про кожен із відкритих джерел; кожен атрибут має джерело.</translation>
  </message>
  <message>
   <location filename="../ui/lesson_view.py" />
   <source>Skip</source>
   <translation>Пропустити</translation>
  </message>
  <message>
   <location filename="../algorithms/change.py" />
   <source>Slivers are narrower than, metres</source>
   <translation>Смужки вужчі за, метри</translation>
  </message>
  <message>
   <location filename="../ui/change_page.py" />
   <source>Smaller patches are not drawn; they are counted, and the sums hold them</source>
   <translation>Менші ділянки не креслять; їх пораховано, і суми їх містять</translation>
  </message>
  <message>
   <location filename="../layers/place_styles.py" />
   <source>Smaller places</source>
   <translation>Менші пункти</translation>
  </message>
  <message>
   <location filename="../algorithms/change.py" />
   <source>Smallest patch that is written, km²</source>
   <translation>Найменша ділянка для запису, км²</translation>
  </message>
  <message>
   <location filename="../ui/messages.py" />
   <source>Something unexpected went wrong: {error}</source>
   <translation>Сталося щось неочікуване: {error}</translation>
  </message>
  <message>
   <location filename="../algorithms/load.py" />
   <location filename="../layers/report/document.py" />
   <source>Source</source>
   <translation>Джерело</translation>
  </message>
  <message>
   <location filename="../ui/source_dialog.py" />
   <source>Source and archive</source>
   <translation>Джерело й архів</translation>
  </message>
  <message>
   <location filename="../layers/report/document.py" />
   <source>Source and terms</source>
   <translation>Джерело й умови</translation>
  </message>
  <message>
   <location filename="../algorithms/series.py" />
   <source>Source within the archive (none: its only one)</source>
   <translation>Джерело в архіві (порожньо: єдине)</translation>
  </message>
  <message>
   <location filename="../layers/charts/build.py" />
   <source>Source: {credit}. Measured on the WGS84 ellipsoid.</source>
   <translation>Джерело: {credit}. Виміряно на еліпсоїді WGS84.</translation>
  </message>
  <message>
   <location filename="../ui/claims_model.py" />
   <source>Source: {origin}</source>
   <translation>Джерело: {origin}</translation>
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
   <translation>Джерела: {sources}.</translation>
  </message>
  <message>
   <location filename="../ui/lesson_view.py" />
   <location filename="../ui/teaching.py" />
   <source>Start again</source>
   <translation>Почати знову</translation>
  </message>
  <message>
   <location filename="../layers/basemap.py" />
   <source>State border of Ukraine</source>
   <translation>Державний кордон України</translation>
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
   <location filename="../ui/lesson_view.py" />
   <source>Step {n} of {all}</source>
   <translation>Крок {n} з {all}</translation>
  </message>
  <message>
   <location filename="../ui/series_page.py" />
   <source>Stop</source>
   <translation>Зупинити</translation>
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
   <location filename="../ui/series_work.py" />
   <source>Stopped. Measure again to go on where it stopped.</source>
   <translation>Зупинено. Виміряйте знову, щоб продовжити з цього місця.</translation>
  </message>
  <message>
   <location filename="../layers/report/document.py" />
   <location filename="../ui/figures_model.py" />
   <source>Subject</source>
   <translation>Об’єкт</translation>
  </message>
  <message>
   <location filename="../ui/change_page.py" />
   <source>Swap the earlier and the later map</source>
   <translation>Поміняти ранішу й пізнішу карти</translation>
  </message>
  <message>
   <location filename="../ui/claims_part.py" />
   <source>Take the claim out of the list</source>
   <translation>Вилучити твердження зі списку</translation>
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
   <location filename="../ui/claim_fields.py" />
   <source>Than</source>
   <translation>За</translation>
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
   <translation>Відповідь є числом; приберіть рядки «Choice …:».</translation>
  </message>
  <message>
   <location filename="../layers/teaching/reading.py" />
   <source>The answer is in {unit}; “{text}” is no such unit.</source>
   <translation>Відповідь у {unit}; «{text}» не є такою одиницею.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/reading.py" />
   <source>The answer is one of {words}; add a line “Choice {first}: …” for each to choose.</source>
   <translation>Відповідь є одним із {words}; додайте рядок «Choice {first}: …» для кожного варіанта.</translation>
  </message>
  <message>
   <location filename="../layers/series_maps.py" />
   <source>The archive has maps of several sources: {sources}. Name the one you mean.</source>
   <translation>Архів має карти кількох джерел: {sources}. Назвіть потрібне.</translation>
  </message>
  <message>
   <location filename="../layers/archive.py" />
   <location filename="../ui/kept_days.py" />
   <location filename="../ui/sources.py" />
   <source>The archive has no map from this source yet.</source>
   <translation>В архіві ще немає карт із цього джерела.</translation>
  </message>
  <message>
   <location filename="../ui/kept_days.py" />
   <source>The archive has no map of this day. Choose another day, or import a folder.</source>
   <translation>Архів не має карти на цей день. Виберіть інший день або імпортуйте теку.</translation>
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
   <location filename="../layers/series_maps.py" />
   <source>The archive “{file}” has no maps yet.</source>
   <translation>Архів «{file}» ще не має карт.</translation>
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
   <location filename="../layers/charts/of_regions.py" />
   <source>The band is the tolerance of the contact line.</source>
   <translation>Смуга показує допуск лінії зіткнення.</translation>
  </message>
  <message>
   <location filename="../layers/basemap.py" />
   <source>The base map cannot be opened; delete the file and add it again: {file}</source>
   <translation>Базову карту не можна відкрити; видаліть файл і додайте її знову: {file}</translation>
  </message>
  <message>
   <location filename="../layers/http/faults.py" />
   <source>The certificate of {host} is not trusted, so nothing was loaded. Check the computer's date, and the certificates under Authentication in the options of QGIS.</source>
   <translation>Сертифікату {host} не довіряють, тому нічого не завантажено. Перевірте дату комп’ютера та сертифікати в розділі «Автентифікація» параметрів QGIS.</translation>
  </message>
  <message>
   <location filename="../tasks/claims.py" />
   <source>The check was stopped.</source>
   <translation>Перевірку зупинено.</translation>
  </message>
  <message>
   <location filename="../analysis/claim.py" />
   <source>The claim does not say “{name}”.</source>
   <translation>Твердження не каже «{name}».</translation>
  </message>
  <message>
   <location filename="../ui/claiming.py" />
   <source>The claims are not checked on this map yet; try again in a moment.</source>
   <translation>Твердження ще не перевірено за цією картою; спробуйте за мить.</translation>
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
   <location filename="../layers/change_layers.py" />
   <source>The contact line on both dates; the earlier one is dashed.</source>
   <translation>Лінія зіткнення на обидві дати; раніша пунктирна.</translation>
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
   <location filename="../layers/interval.py" />
   <source>The earlier map ({a}) is of a later date than the later one ({b}): gained and lost stand the wrong way round. Swap them.</source>
   <translation>Раніша карта ({a}) має пізнішу дату, ніж пізніша ({b}): додалося і втрачено стоять навпаки. Поміняйте їх місцями.</translation>
  </message>
  <message>
   <location filename="../layers/export.py" />
   <source>The export was stopped.</source>
   <translation>Експорт зупинено.</translation>
  </message>
  <message>
   <location filename="../ui/region_choice.py" />
   <source>The field with the region's name</source>
   <translation>Поле з назвою регіону</translation>
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
   <translation>У заголовній частині бракує «{key}»; додайте рядок {key}: …</translation>
  </message>
  <message>
   <location filename="../analysis/claim_places.py" />
   <source>The gazetteer has no population of {place}.</source>
   <translation>Покажчик назв не має населення для {place}.</translation>
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
   <location filename="../layers/charts/of_regions.py" />
   <source>The grey band is ground of unknown status.</source>
   <translation>Сіра смуга: територія з невідомим статусом.</translation>
  </message>
  <message>
   <location filename="../layers/charts/of_regions.py" />
   <source>The grey band is ground of unknown status; on dates whose map shows none, the tolerance of the contact line.</source>
   <translation>Сіра смуга: територія з невідомим статусом; на дати, карта яких її не має, допуск лінії зіткнення.</translation>
  </message>
  <message>
   <location filename="../ui/teaching.py" />
   <source>The handout is saved to {name}.</source>
   <translation>Роздатку збережено у {name}.</translation>
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
   <location filename="../algorithms/reading.py" />
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
   <translation>Урок не має кроків; починайте кожен заголовком: ## Назва</translation>
  </message>
  <message>
   <location filename="../layers/teaching/arguments.py" />
   <source>The lesson map is not drawn for “{text}”; write one of {known}.</source>
   <translation>Навчальну карту не накреслено для «{text}»; напишіть одне з {known}.</translation>
  </message>
  <message>
   <location filename="../ui/teaching.py" />
   <source>The lesson map takes the place of the active map, {map}. That can be loaded again on the page Load. Start the lesson again?</source>
   <translation>Навчальна карта займе місце активної: {map}. Ту можна знову завантажити на сторінці «Дані». Почати урок знову?</translation>
  </message>
  <message>
   <location filename="../ui/loading.py" />
   <source>The map is loaded.</source>
   <translation>Карту завантажено.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/checks.py" />
   <source>The map of {date} is loaded</source>
   <translation>Карту на {date} завантажено</translation>
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
   <location filename="../layers/interval.py" />
   <source>The maps are of different sources ({a}; {b}): part of the difference is how each of them assesses and draws, not change.</source>
   <translation>Карти з різних джерел ({a}; {b}): частина різниці походить від того, як кожне оцінює й креслить, а не від зміни.</translation>
  </message>
  <message>
   <location filename="../algorithms/corridor.py" />
   <source>The narrowest place of a town's widest way out, and the pocket behind it.</source>
   <translation>Найвужче місце найширшого виходу з міста й кишеня за ним.</translation>
  </message>
  <message>
   <location filename="../layers/charts/of_towns.py" />
   <source>The neck is the narrowest place of the widest way out to open country.</source>
   <translation>Горловина є найвужчим місцем найширшого виходу до відкритої місцевості.</translation>
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
   <location filename="../analysis/faces.py" />
   <source>The outlines of the two maps run into each other so closely that changed ground would be lost, between latitudes {south} and {north}, longitudes {west} and {east}. Round the coordinates of both maps to 7 decimals, or simplify one of them, and try again.</source>
   <translation>Обриси двох карт сходяться так тісно, що змінена територія загубилася б, між широтами {south} і {north}, довготами {west} і {east}. Округліть координати обох карт до 7 знаків або спростіть одну з них і спробуйте ще раз.</translation>
  </message>
  <message>
   <location filename="../layers/pages/export.py" />
   <source>The page could not be saved as “{name}”.</source>
   <translation>Сторінку не вдалося зберегти як «{name}».</translation>
  </message>
  <message>
   <location filename="../layers/charts/of_towns.py" />
   <source>The pocket is the held ground behind the neck.</source>
   <translation>Кишеня є утримуваною територією за горловиною.</translation>
  </message>
  <message>
   <location filename="../ui/changing.py" />
   <location filename="../ui/series_work.py" />
   <source>The project has no polygon layer for regions; add one, or choose others.</source>
   <translation>У проєкті немає полігонального шару для регіонів; додайте його або виберіть інші.</translation>
  </message>
  <message>
   <location filename="../ui/loading.py" />
   <source>The project has no polygon layer; add one, or choose a file.</source>
   <translation>У проєкті немає полігонального шару; додайте його або виберіть файл.</translation>
  </message>
  <message>
   <location filename="../ui/choosing_maps.py" />
   <source>The project has no polygon layer; add one, or choose another map.</source>
   <translation>У проєкті немає полігонального шару; додайте його або виберіть іншу карту.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/checks.py" />
   <source>The project has the layer “{role}”</source>
   <translation>У проєкті є шар «{role}»</translation>
  </message>
  <message>
   <location filename="../layers/teaching/checks.py" />
   <source>The project's CRS is {crs}</source>
   <translation>Система координат проєкту: {crs}</translation>
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
   <translation>У питанні цього кроку бракує рядка «{key}:».</translation>
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
   <location filename="../layers/series_maps.py" />
   <source>The series would end on {last}, before it begins on {first}.</source>
   <translation>Ряд закінчився б {last}, раніше ніж почався {first}.</translation>
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
   <location filename="../ui/messages.py" />
   <source>The source restricts redistribution ({licence}): read its terms before you pass the file on.</source>
   <translation>Джерело обмежує поширення ({licence}): прочитайте його умови, перш ніж передавати файл далі.</translation>
  </message>
  <message>
   <location filename="../layers/charts/build.py" />
   <source>The source restricts redistribution.</source>
   <translation>Джерело обмежує поширення.</translation>
  </message>
  <message>
   <location filename="../layers/metadata.py" />
   <location filename="../layers/report/document.py" />
   <source>The source restricts redistribution: see its terms before passing on.</source>
   <translation>Джерело обмежує поширення: перегляньте його умови, перш ніж передавати далі.</translation>
  </message>
  <message>
   <location filename="../ui/before_saving.py" />
   <source>The source restricts redistribution: {credits}. Read its terms before you publish or pass on what you save.</source>
   <translation>Джерело обмежує поширення: {credits}. Прочитайте його умови, перш ніж публікувати або передавати збережене.</translation>
  </message>
  <message>
   <location filename="../algorithms/page.py" />
   <source>The source restricts redistribution: {credit}.</source>
   <translation>Джерело обмежує поширення: {credit}.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/reading.py" />
   <source>The step has no text; say below its heading what it is about.</source>
   <translation>Крок не має тексту; скажіть під його заголовком, про що він.</translation>
  </message>
  <message>
   <location filename="../ui/claim_dialog.py" />
   <source>The text says</source>
   <translation>У тексті сказано</translation>
  </message>
  <message>
   <location filename="../ui/load_page.py" />
   <source>The town whose corridor (neck and pocket) is drawn; may be empty</source>
   <translation>Місто, чий коридор (горловину й кишеню) креслять; може бути порожнім</translation>
  </message>
  <message>
   <location filename="../ui/series_choice.py" />
   <source>The town whose neck and pocket are followed; may be empty</source>
   <translation>Місто, за горловиною й кишенею якого стежать; може бути порожнім</translation>
  </message>
  <message>
   <location filename="../ui/publish_page.py" />
   <source>The whole front</source>
   <translation>Увесь фронт</translation>
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
   <location filename="../layers/basemap_file.py" />
   <source>The world map of QGIS holds no countries; reinstall QGIS with its resources.</source>
   <translation>Карта світу QGIS не містить країн; перевстановіть QGIS з його ресурсами.</translation>
  </message>
  <message>
   <location filename="../layers/regions.py" />
   <source>The world map of QGIS holds no regions of Ukraine in its layer “states_provinces”; choose a polygon layer of your own as regions.</source>
   <translation>Карта світу QGIS не має регіонів України в шарі «states_provinces»; виберіть власний полігональний шар як регіони.</translation>
  </message>
  <message>
   <location filename="../ui/claims_part.py" />
   <source>There are no claims yet: add one.</source>
   <translation>Тверджень ще немає: додайте одне.</translation>
  </message>
  <message>
   <location filename="../algorithms/series.py" />
   <source>There is no archive “{file}”.</source>
   <translation>Архіву «{file}» немає.</translation>
  </message>
  <message>
   <location filename="../layers/series_maps.py" />
   <source>There is no dated map in it yet.</source>
   <translation>Датованих карт у ньому ще немає.</translation>
  </message>
  <message>
   <location filename="../layers/control.py" />
   <source>There is no field “{field}”.</source>
   <translation>Немає поля «{field}».</translation>
  </message>
  <message>
   <location filename="../layers/teaching/expressions.py" />
   <source>There is no figure for “{asked}” on this map.</source>
   <translation>Для «{asked}» на цій карті немає показника.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/expressions.py" />
   <source>There is no figure for “{asked}” on this map: {why}.</source>
   <translation>Для «{asked}» на цій карті немає показника: {why}.</translation>
  </message>
  <message>
   <location filename="../layers/claims.py" />
   <source>There is no list “claims” in it.</source>
   <translation>У ньому немає списку «claims».</translation>
  </message>
  <message>
   <location filename="../layers/series_maps.py" />
   <source>There is no map between {first} and {last}. Choose other dates.</source>
   <translation>Між {first} і {last} карт немає. Виберіть інші дати.</translation>
  </message>
  <message>
   <location filename="../analysis/claim_ground.py" />
   <source>There is no map of {date} from this source to compare with.</source>
   <translation>З цього джерела немає карти на {date}, щоб порівняти.</translation>
  </message>
  <message>
   <location filename="../layers/online.py" />
   <source>There is no map of {day} from this source. Choose another day.</source>
   <translation>Карти на {day} з цього джерела немає. Виберіть інший день.</translation>
  </message>
  <message>
   <location filename="../analysis/claim_order.py" />
   <source>There is no other place among them to compare with.</source>
   <translation>Серед них немає іншого місця для порівняння.</translation>
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
   <translation>Після «{key}:» нічого немає.</translation>
  </message>
  <message>
   <location filename="../ui/before_saving.py" />
   <source>These files are there already and will be replaced: {names}.</source>
   <translation>Ці файли вже є, їх буде замінено: {names}.</translation>
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
   <location filename="../layers/charts/files.py" />
   <source>This installation of QGIS lacks Qt's SVG module for Python (PyQt's QtSvg). Install it, or export the chart as PNG.</source>
   <translation>У цій інсталяції QGIS бракує модуля Qt для SVG (QtSvg з PyQt). Встановіть його або збережіть діаграму як PNG.</translation>
  </message>
  <message>
   <location filename="../layers/claims.py" />
   <source>This is not JSON: line {line} is broken.</source>
   <translation>Це не JSON: рядок {line} пошкоджено.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/reading.py" />
   <source>This line stands before the first step; put it below a step.</source>
   <translation>Цей рядок стоїть перед першим кроком; поставте його під кроком.</translation>
  </message>
  <message>
   <location filename="../analysis/claim_scene.py" />
   <source>This map does not cover all of {region}.</source>
   <translation>Ця карта не вкриває весь регіон: {region}.</translation>
  </message>
  <message>
   <location filename="../analysis/claim_order.py" />
   <source>This map has no front.</source>
   <translation>Ця карта не має фронту.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/at_hand.py" />
   <source>This question compares dates of the lesson map: load the lesson map on page Load, then answer.</source>
   <translation>Це питання порівнює дати навчальної карти: завантажте навчальну карту на сторінці «Дані», потім відповідайте.</translation>
  </message>
  <message>
   <location filename="../ui/kept_days.py" />
   <location filename="../ui/series_work.py" />
   <location filename="../ui/sources.py" />
   <source>This source has terms, to be read and accepted before it is used.</source>
   <translation>Це джерело має умови, які треба прочитати й прийняти перед використанням.</translation>
  </message>
  <message>
   <location filename="../ui/publish_page.py" />
   <source>Those of page Measure</source>
   <translation>Ті, що на сторінці «Виміри»</translation>
  </message>
  <message>
   <location filename="../ui/publish_page.py" />
   <source>Title</source>
   <translation>Заголовок</translation>
  </message>
  <message>
   <location filename="../algorithms/page.py" />
   <source>Title (none: the date)</source>
   <translation>Заголовок (порожньо: дата)</translation>
  </message>
  <message>
   <location filename="../ui/claim_fields.py" />
   <source>To</source>
   <translation>До</translation>
  </message>
  <message>
   <location filename="../ui/measure_page.py" />
   <source>To layers</source>
   <translation>У шари</translation>
  </message>
  <message>
   <location filename="../ui/change_page.py" />
   <source>To map</source>
   <translation>На карту</translation>
  </message>
  <message>
   <location filename="../ui/measure_page.py" />
   <source>Town whose corridor is measured</source>
   <translation>Місто, чий коридор вимірюють</translation>
  </message>
  <message>
   <location filename="../algorithms/reading.py" />
   <source>Towns</source>
   <translation>Міста</translation>
  </message>
  <message>
   <location filename="../algorithms/corridor.py" />
   <location filename="../algorithms/series.py" />
   <source>Towns (points)</source>
   <translation>Міста (точки)</translation>
  </message>
  <message>
   <location filename="../ui/series_choice.py" />
   <source>Towns whose distance is followed</source>
   <translation>Міста, за відстанню яких стежать</translation>
  </message>
  <message>
   <location filename="../ui/publish_page.py" />
   <source>Towns, corridor, Donbas</source>
   <translation>Міста, коридор, Донбас</translation>
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
   <location filename="../layers/basemap.py" />
   <source>Ukraine</source>
   <translation>Україна</translation>
  </message>
  <message>
   <location filename="../layers/regions.py" />
   <source>Ukraine's internationally recognised border, with Crimea and Sevastopol</source>
   <translation>Міжнародно визнаний кордон України, з Кримом і Севастополем</translation>
  </message>
  <message>
   <location filename="../ui/publish_page.py" />
   <source>Ukrainian</source>
   <translation>Українські</translation>
  </message>
  <message>
   <location filename="../layers/importing.py" />
   <source>Unchanged days: {n}.</source>
   <translation>Незмінених днів: {n}.</translation>
  </message>
  <message>
   <location filename="../layers/charts/of_regions.py" />
   <source>Unknown</source>
   <translation>Невідомо</translation>
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
   <location filename="../layers/report/document.py" />
   <location filename="../ui/figures_model.py" />
   <source>Value</source>
   <translation>Значення</translation>
  </message>
  <message>
   <location filename="../layers/report/document.py" />
   <source>Verdict</source>
   <translation>Висновок</translation>
  </message>
  <message>
   <location filename="../ui/words.py" />
   <source>W</source>
   <translation>зх. д.</translation>
  </message>
  <message>
   <location filename="../layers/report/document.py" />
   <source>What a text says of it</source>
   <translation>Що про це каже текст</translation>
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
   <location filename="../ui/publish_page.py" />
   <source>What the map shows</source>
   <translation>Що показує карта</translation>
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
   <location filename="../ui/header.py" />
   <source>What this page does (F1)</source>
   <translation>Що робить ця сторінка (F1)</translation>
  </message>
  <message>
   <location filename="../layers/report/document.py" />
   <source>What was measured</source>
   <translation>Що виміряно</translation>
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
   <location filename="../ui/claim_fields.py" />
   <source>Which change</source>
   <translation>Яка зміна</translation>
  </message>
  <message>
   <location filename="../layers/teaching/handout.py" />
   <source>Who answers</source>
   <translation>Хто відповідає</translation>
  </message>
  <message>
   <location filename="../algorithms/corridor.py" />
   <source>Width of the first neck, m</source>
   <translation>Ширина першої горловини, м</translation>
  </message>
  <message>
   <location filename="../ui/series_page.py" />
   <source>Width of the neck</source>
   <translation>Ширина горловини</translation>
  </message>
  <message>
   <location filename="../layers/charts/of_towns.py" />
   <source>Width of the neck: {towns}</source>
   <translation>Ширина горловини: {towns}</translation>
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
   <location filename="../ui/claim_fields.py" />
   <source>Within, km</source>
   <translation>У межах, км</translation>
  </message>
  <message>
   <location filename="../ui/claim_fields.py" />
   <source>Within, km (0: a region)</source>
   <translation>У межах, км (0: регіон)</translation>
  </message>
  <message>
   <location filename="../layers/teaching/reading.py" />
   <source>Write “{key}:” and the value.</source>
   <translation>Напишіть «{key}:» і значення.</translation>
  </message>
  <message>
   <location filename="../ui/terms_dialog.py" />
   <source>You accepted them on {date}.</source>
   <translation>Ви прийняли їх {date}.</translation>
  </message>
  <message>
   <location filename="../ui/question_box.py" />
   <source>Your answer</source>
   <translation>Ваша відповідь</translation>
  </message>
  <message>
   <location filename="../ui/claims_part.py" />
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
   <location filename="../ui/claims_part.py" />
   <source>Zoom to what shows it on the map (double click, Return)</source>
   <translation>Наблизити до того, що це показує на карті (подвійне клацання, Return)</translation>
  </message>
  <message>
   <location filename="../ui/figures_page.py" />
   <source>Zoom to what the row is about (double click, Return)</source>
   <translation>Наблизити до того, про що рядок (подвійне клацання, Return)</translation>
  </message>
  <message>
   <location filename="../layers/teaching/entry.py" />
   <source>a bare number</source>
   <translation>саме число</translation>
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
   <location filename="../ui/claim_fields.py" />
   <source>a figure: 6 miles</source>
   <translation>показник: 6 миль</translation>
  </message>
  <message>
   <location filename="../layers/claims.py" />
   <source>a number</source>
   <translation>число</translation>
  </message>
  <message>
   <location filename="../ui/claim_fields.py" />
   <source>a place, in any spelling</source>
   <translation>пункт, у будь-якому написанні</translation>
  </message>
  <message>
   <location filename="../ui/claim_fields.py" />
   <source>a place, or: front</source>
   <translation>пункт або: front</translation>
  </message>
  <message>
   <location filename="../layers/sources/packed.py" />
   <source>a pointer to a large file came instead of the file: its address is another one</source>
   <translation>замість файлу надійшов вказівник на великий файл: його адреса інша</translation>
  </message>
  <message>
   <location filename="../ui/claim_fields.py" />
   <source>a region, or a place</source>
   <translation>регіон або пункт</translation>
  </message>
  <message>
   <location filename="../ui/claim_fields.py" />
   <source>a region: Donbas, Donetsk region</source>
   <translation>регіон: Донбас, Донецька область</translation>
  </message>
  <message>
   <location filename="../layers/claims.py" />
   <source>a text</source>
   <translation>текст</translation>
  </message>
  <message>
   <location filename="../layers/sources/geojson.py" />
   <source>a web page came instead of data (the address may have changed, or the network asks for a login first)</source>
   <translation>замість даних надійшла вебсторінка (можливо, адреса змінилася або мережа спершу вимагає входу)</translation>
  </message>
  <message>
   <location filename="../ui/claim_fields.py" />
   <source>about 10 %</source>
   <translation>близько 10 %</translation>
  </message>
  <message>
   <location filename="../ui/claim_fields.py" />
   <source>about 500 km²</source>
   <translation>близько 500 км²</translation>
  </message>
  <message>
   <location filename="../ui/claim_fields.py" />
   <source>about 6 miles (10 km)</source>
   <translation>близько 6 миль (10 км)</translation>
  </message>
  <message>
   <location filename="../layers/claim_text.py" />
   <source>agrees</source>
   <translation>збігається</translation>
  </message>
  <message>
   <location filename="../analysis/claim_ground.py" />
   <source>all</source>
   <translation>усі</translation>
  </message>
  <message>
   <location filename="../analysis/change_figures.py" />
   <location filename="../ui/claim_fields.py" />
   <source>all ground</source>
   <translation>уся територія</translation>
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
   <location filename="../ui/series_page.py" />
   <source>and {n} more, in the CSV</source>
   <translation>та ще {n}, у файлі CSV</translation>
  </message>
  <message>
   <location filename="../algorithms/reading.py" />
   <source>and {n} more:</source>
   <translation>і ще {n}:</translation>
  </message>
  <message>
   <location filename="../layers/claims.py" />
   <source>another claim has the same “id”</source>
   <translation>інше твердження має той самий «id»</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <location filename="../layers/teaching/arguments.py" />
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
   <location filename="../layers/teaching/arguments.py" />
   <location filename="../ui/claim_fields.py" />
   <source>assessed as occupied</source>
   <translation>оцінено як окуповане</translation>
  </message>
  <message>
   <location filename="../layers/pages/compose.py" />
   <location filename="../layers/report/document.py" />
   <source>assessed on {date} (UTC)</source>
   <translation>оцінено {date} (UTC)</translation>
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
   <location filename="../ui/claim_fields.py" />
   <source>beyond it</source>
   <translation>за ним</translation>
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
   <location filename="../layers/claim_text.py" />
   <source>cannot be measured here</source>
   <translation>тут не виміряти</translation>
  </message>
  <message>
   <location filename="../analysis/claim_ground.py" />
   <location filename="../analysis/measure.py" />
   <source>captured</source>
   <translation>захоплено</translation>
  </message>
  <message>
   <location filename="../layers/charts/of_regions.py" />
   <source>change since the first map</source>
   <translation>зміна від першої карти</translation>
  </message>
  <message>
   <location filename="../algorithms/change.py" />
   <source>change,gained,lost,net,difference,date,front,movement</source>
   <translation>зміна,додалося,втрачено,різниця,дата,фронт,переміщення</translation>
  </message>
  <message>
   <location filename="../ui/meanings.py" />
   <source>choose …</source>
   <translation>вибрати …</translation>
  </message>
  <message>
   <location filename="../layers/claims.py" />
   <source>claim {number} (“{name}”): {what}.</source>
   <translation>твердження {number} («{name}»): {what}.</translation>
  </message>
  <message>
   <location filename="../algorithms/checkclaims.py" />
   <source>claims,check,verify,article,said,found,verdict</source>
   <translation>твердження,перевірка,стаття,сказано,знайдено,висновок</translation>
  </message>
  <message>
   <location filename="../ui/claim_fields.py" />
   <source>close to encirclement</source>
   <translation>близько до оточення</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <location filename="../layers/charts/of_towns.py" />
   <location filename="../layers/contents.py" />
   <source>closed</source>
   <translation>закрито</translation>
  </message>
  <message>
   <location filename="../layers/charts/of_towns.py" />
   <source>closed, {date}</source>
   <translation>закрито, {date}</translation>
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
   <location filename="../analysis/claim_ground.py" />
   <source>corridor {km} wide</source>
   <translation>коридор завширшки {km}</translation>
  </message>
  <message>
   <location filename="../algorithms/corridor.py" />
   <source>corridor,neck,pocket,salient,width,encirclement,bottleneck</source>
   <translation>коридор,горловина,кишеня,виступ,ширина,оточення</translation>
  </message>
  <message>
   <location filename="../layers/claim_text.py" />
   <source>differs</source>
   <translation>розходиться</translation>
  </message>
  <message>
   <location filename="../analysis/change_figures.py" />
   <source>distance moved</source>
   <translation>пройдена відстань</translation>
  </message>
  <message>
   <location filename="../analysis/change_figures.py" />
   <source>distance moved, 90th percentile</source>
   <translation>пройдена відстань, 90-й процентиль</translation>
  </message>
  <message>
   <location filename="../analysis/change_figures.py" />
   <source>distance moved, largest</source>
   <translation>пройдена відстань, найбільша</translation>
  </message>
  <message>
   <location filename="../analysis/change_figures.py" />
   <source>distance moved, median</source>
   <translation>пройдена відстань, медіана</translation>
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
   <location filename="../ui/lesson_list.py" />
   <location filename="../ui/lesson_strip.py" />
   <location filename="../ui/lesson_view.py" />
   <source>done</source>
   <translation>виконано</translation>
  </message>
  <message>
   <location filename="../algorithms/checkclaims.py" />
   <source>each claim measured as its row says</source>
   <translation>кожне твердження виміряно так, як каже його рядок</translation>
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
   <location filename="../analysis/change_figures.py" />
   <source>from class to class, in {regions}</source>
   <translation>від класу до класу, {regions}</translation>
  </message>
  <message>
   <location filename="../analysis/change_figures.py" />
   <source>from class to class, where a map is occupied or unknown</source>
   <translation>від класу до класу, де карта окупована або невідома</translation>
  </message>
  <message>
   <location filename="../analysis/change_figures.py" />
   <source>from {lat}, {lon} (latitude, longitude)</source>
   <translation>з {lat}, {lon} (широта, довгота)</translation>
  </message>
  <message>
   <location filename="../analysis/claim_order.py" />
   <source>from {start}: {km} to {site}, {other_km} to {other}</source>
   <translation>від: {start}: {km} до: {site}, {other_km} до: {other}</translation>
  </message>
  <message>
   <location filename="../analysis/change_figures.py" />
   <location filename="../analysis/measure.py" />
   <location filename="../layers/charts/of_towns.py" />
   <location filename="../layers/teaching/arguments.py" />
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
   <location filename="../analysis/claim_places.py" />
   <source>front at {km}</source>
   <translation>фронт за {km}</translation>
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
   <location filename="../ui/claim_fields.py" />
   <source>gained (newly assessed as occupied)</source>
   <translation>додалося (уперше оцінено як окуповане)</translation>
  </message>
  <message>
   <location filename="../analysis/change_figures.py" />
   <source>gained and lost</source>
   <translation>додалося і втрачено</translation>
  </message>
  <message>
   <location filename="../layers/charts/of_regions.py" />
   <source>gained and lost by month</source>
   <translation>додалося і втрачено за місяцями</translation>
  </message>
  <message>
   <location filename="../layers/charts/of_regions.py" />
   <source>gained and lost by week</source>
   <translation>додалося і втрачено за тижнями</translation>
  </message>
  <message>
   <location filename="../analysis/change_figures.py" />
   <source>gained: newly assessed as occupied</source>
   <translation>додалося: уперше оцінено як окуповане</translation>
  </message>
  <message>
   <location filename="../ui/changing.py" />
   <source>gained: newly assessed as occupied; lost: no longer so</source>
   <translation>додалося: уперше оцінено як окуповане; втрачено: більше ні</translation>
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
   <location filename="../analysis/movement.py" />
   <source>geodesic on WGS84 to the nearest point of the later contact line, from points at even steps along the earlier one</source>
   <translation>геодезична на WGS84 до найближчої точки пізнішої лінії зіткнення, від точок через рівні відрізки вздовж ранішої</translation>
  </message>
  <message>
   <location filename="../ui/changing.py" />
   <location filename="../ui/measuring.py" />
   <source>geodesic on WGS84; the method of each row is in its tooltip</source>
   <translation>геодезичні на WGS84; метод кожного рядка в його підказці</translation>
  </message>
  <message>
   <location filename="../analysis/claim_places.py" />
   <source>geometry cannot settle it</source>
   <translation>геометрія цього не вирішує</translation>
  </message>
  <message>
   <location filename="../analysis/claim_places.py" />
   <source>geometry cannot settle it; the gazetteer's count, undated, is for comparison</source>
   <translation>геометрія цього не вирішує; число з покажчика назв, без дати, подано для порівняння</translation>
  </message>
  <message>
   <location filename="../layers/charts/of_regions.py" />
   <source>ground by class</source>
   <translation>територія за класами</translation>
  </message>
  <message>
   <location filename="../layers/convert.py" />
   <source>has no geometry</source>
   <translation>не має геометрії</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <location filename="../layers/teaching/arguments.py" />
   <location filename="../ui/claim_fields.py" />
   <source>held</source>
   <translation>утримується</translation>
  </message>
  <message>
   <location filename="../ui/meanings.py" />
   <source>held (left out)</source>
   <translation>утримується (пропущено)</translation>
  </message>
  <message>
   <location filename="../ui/claim_fields.py" />
   <source>held, occupied or unknown</source>
   <translation>утримується, окуповано або невідомо</translation>
  </message>
  <message>
   <location filename="../layers/pages/compose.py" />
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
   <location filename="../layers/claims.py" />
   <source>it is not an object in braces</source>
   <translation>це не об’єкт у фігурних дужках</translation>
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
   <location filename="../layers/series_maps.py" />
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
   <translation>стрибок</translation>
  </message>
  <message>
   <location filename="../layers/change_styling.py" />
   <location filename="../layers/figure_text.py" />
   <location filename="../layers/styling.py" />
   <source>km</source>
   <translation>км</translation>
  </message>
  <message>
   <location filename="../layers/figure_text.py" />
   <location filename="../ui/change_page.py" />
   <source>km²</source>
   <translation>км²</translation>
  </message>
  <message>
   <location filename="../analysis/verdicts.py" />
   <source>known too roughly to tell; {shown}</source>
   <translation>відомо надто приблизно, щоб сказати; {shown}</translation>
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
   <location filename="../ui/claim_fields.py" />
   <source>lost (no longer assessed as occupied)</source>
   <translation>втрачено (більше не оцінено як окуповане)</translation>
  </message>
  <message>
   <location filename="../analysis/change_figures.py" />
   <source>lost: no longer assessed as occupied</source>
   <translation>втрачено: більше не оцінено як окуповане</translation>
  </message>
  <message>
   <location filename="../layers/figure_text.py" />
   <location filename="../ui/change_page.py" />
   <source>m</source>
   <translation>м</translation>
  </message>
  <message>
   <location filename="../ui/series_work.py" />
   <source>measured for an earlier choice</source>
   <translation>виміряно для попереднього вибору</translation>
  </message>
  <message>
   <location filename="../analysis/series.py" />
   <source>missing before</source>
   <translation>перед ним пропуск</translation>
  </message>
  <message>
   <location filename="../ui/series_page.py" />
   <source>month</source>
   <translation>місяць</translation>
  </message>
  <message>
   <location filename="../ui/claim_fields.py" />
   <source>more than 100 places</source>
   <translation>понад 100 пунктів</translation>
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
   <location filename="../layers/change_places.py" />
   <source>near {place}</source>
   <translation>поблизу: {place}</translation>
  </message>
  <message>
   <location filename="../ui/claim_fields.py" />
   <source>nearest</source>
   <translation>найближчий</translation>
  </message>
  <message>
   <location filename="../ui/claim_fields.py" />
   <source>nearly 5,000 km²</source>
   <translation>майже 5 000 км²</translation>
  </message>
  <message>
   <location filename="../analysis/series.py" />
   <source>neck not found</source>
   <translation>горловини не знайдено</translation>
  </message>
  <message>
   <location filename="../analysis/change_figures.py" />
   <location filename="../ui/claim_fields.py" />
   <source>net</source>
   <translation>різниця</translation>
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
   <translation>немає карти</translation>
  </message>
  <message>
   <location filename="../ui/choosing_maps.py" />
   <source>no map is active</source>
   <translation>немає активної карти</translation>
  </message>
  <message>
   <location filename="../analysis/claim_ground.py" />
   <source>no neck</source>
   <translation>без горловини</translation>
  </message>
  <message>
   <location filename="../layers/sources/viina.py" />
   <source>no polygon of that number</source>
   <translation>немає полігона з таким номером</translation>
  </message>
  <message>
   <location filename="../analysis/claim_places.py" />
   <source>no region</source>
   <translation>без регіону</translation>
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
   <location filename="../ui/series_choice.py" />
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
   <location filename="../ui/claims_view.py" />
   <source>not checked yet</source>
   <translation>ще не перевірено</translation>
  </message>
  <message>
   <location filename="../layers/charts/chart.py" />
   <source>nothing measured</source>
   <translation>нічого не виміряно</translation>
  </message>
  <message>
   <location filename="../layers/charts/of_towns.py" />
   <source>nothing narrows the way out</source>
   <translation>ніщо не звужує вихід</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>nothing to measure</source>
   <translation>нема що вимірювати</translation>
  </message>
  <message>
   <location filename="../ui/question_box.py" />
   <source>number</source>
   <translation>число</translation>
  </message>
  <message>
   <location filename="../ui/meanings.py" />
   <source>occupied</source>
   <translation>окуповано</translation>
  </message>
  <message>
   <location filename="../layers/charts/of_towns.py" />
   <source>on ground assessed as occupied</source>
   <translation>на території, оціненій як окупована</translation>
  </message>
  <message>
   <location filename="../ui/words.py" />
   <source>on {date}</source>
   <translation>{date}</translation>
  </message>
  <message>
   <location filename="../analysis/change_figures.py" />
   <source>one of the maps has no front</source>
   <translation>одна з карт не має фронту</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <location filename="../layers/contents.py" />
   <source>open</source>
   <translation>відкрито</translation>
  </message>
  <message>
   <location filename="../layers/charts/of_towns.py" />
   <source>open again, {date}</source>
   <translation>знову відкрито, {date}</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>open: no front narrows the way out</source>
   <translation>відкрито: жоден фронт не звужує вихід</translation>
  </message>
  <message>
   <location filename="../analysis/change_figures.py" />
   <source>other regions: {count}</source>
   <translation>інших регіонів: {count}</translation>
  </message>
  <message>
   <location filename="../layers/charts/chart.py" />
   <source>out of line with the dates around it</source>
   <translation>випадає з-поміж сусідніх дат</translation>
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
   <location filename="../algorithms/page.py" />
   <source>page,layout,print,publish,pdf,svg,png,picture</source>
   <translation>сторінка,макет,друк,публікація,pdf,svg,png,зображення</translation>
  </message>
  <message>
   <location filename="../layers/change_places.py" />
   <source>patch gained</source>
   <translation>ділянка, що додалася</translation>
  </message>
  <message>
   <location filename="../layers/change_places.py" />
   <source>patch lost</source>
   <translation>втрачена ділянка</translation>
  </message>
  <message>
   <location filename="../analysis/change_figures.py" />
   <source>patches under {least} km², counted but not drawn: {count}, together {area} km²</source>
   <translation>ділянок, менших за {least} км², пораховано, але не накреслено: {count}, разом {area} км²</translation>
  </message>
  <message>
   <location filename="../analysis/change_figures.py" />
   <source>patches: {count}; in slivers under {width} m wide: {area} km²</source>
   <translation>ділянок: {count}; у смужках, вужчих за {width} м: {area} км²</translation>
  </message>
  <message>
   <location filename="../layers/sources/viina.py" />
   <source>place {id}</source>
   <translation>пункт {id}</translation>
  </message>
  <message>
   <location filename="../analysis/claim_ground.py" />
   <source>places of the gazetteer with {people} or more people</source>
   <translation>пункти покажчика назв з {people} і більше людьми</translation>
  </message>
  <message>
   <location filename="../ui/claim_fields.py" />
   <source>places, with commas between</source>
   <translation>пункти через кому</translation>
  </message>
  <message>
   <location filename="../analysis/change_figures.py" />
   <source>points passed over by ground gained: {gained} %, by ground lost: {lost} %</source>
   <translation>точок, через які пройшла додана територія: {gained} %, втрачена: {lost} %</translation>
  </message>
  <message>
   <location filename="../analysis/change_figures.py" />
   <source>points: {count}, one at every {every} m of the earlier front; moved less than {least} m: {still} %</source>
   <translation>точок: {count}, по одній на кожні {every} м ранішого фронту; зміщених менше ніж на {least} м: {still} %</translation>
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
   <source>same ground as the date before</source>
   <translation>та сама територія, що й на попередню дату</translation>
  </message>
  <message>
   <location filename="../algorithms/series.py" />
   <source>series,time,archive,gained,lost,change,trend,neck,distance,table</source>
   <translation>ряд,час,архів,додалося,втрачено,зміна,горловина,відстань,таблиця</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <location filename="../layers/teaching/measures.py" />
   <source>share held</source>
   <translation>частка утримуваного</translation>
  </message>
  <message>
   <location filename="../ui/claim_fields.py" />
   <source>since mid-2024</source>
   <translation>з середини 2024 року</translation>
  </message>
  <message>
   <location filename="../analysis/claim_ground.py" />
   <source>since {date}: {gained} newly assessed as occupied, {lost} no longer</source>
   <translation>від {date}: уперше оцінено як окуповане {gained}, більше ні {lost}</translation>
  </message>
  <message>
   <location filename="../ui/change_page.py" />
   <source>slivers to</source>
   <translation>смужки до</translation>
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
   <location filename="../layers/charts/of_towns.py" />
   <location filename="../layers/teaching/arguments.py" />
   <location filename="../ui/claim_fields.py" />
   <source>status unknown</source>
   <translation>статус невідомий</translation>
  </message>
  <message>
   <location filename="../ui/series_work.py" />
   <source>stopped before the last</source>
   <translation>зупинено до кінця</translation>
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
   <location filename="../layers/series_maps.py" />
   <source>the beginning</source>
   <translation>початком</translation>
  </message>
  <message>
   <location filename="../analysis/verdicts.py" />
   <source>the claim says no figure of this kind; {shown}</source>
   <translation>твердження не називає такого показника; {shown}</translation>
  </message>
  <message>
   <location filename="../layers/series_maps.py" />
   <source>the end</source>
   <translation>кінцем</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>the front passes through it</source>
   <translation>фронт проходить через нього</translation>
  </message>
  <message>
   <location filename="../analysis/claim_places.py" />
   <source>the line from the centre of {start} to {end}, to the {wind} ({azimuth}°)</source>
   <translation>лінія від центру ({start}) до: {end}, на {wind} ({azimuth}°)</translation>
  </message>
  <message>
   <location filename="../analysis/claim_places.py" />
   <source>the line from {place} to the nearest point of the front; {note}</source>
   <translation>лінія від: {place} до найближчої точки фронту; {note}</translation>
  </message>
  <message>
   <location filename="../analysis/claim_places.py" />
   <source>the line from {start} to {end}, {km}</source>
   <translation>лінія від: {start} до: {end}, {km}</translation>
  </message>
  <message>
   <location filename="../layers/contents.py" />
   <source>the narrowest place of the widest way from the town to open country; its width is the geodesic between two points of the front, the pocket is the held ground behind it</source>
   <translation>найвужче місце найширшого шляху від міста до відкритої місцевості; його ширина є геодезичною між двома точками фронту, кишеня є утримуваною територією за ним</translation>
  </message>
  <message>
   <location filename="../analysis/claim_ground.py" />
   <source>the neck of the pocket of {place}; {km2} of held ground behind it</source>
   <translation>горловина кишені ({place}); за нею {km2} утримуваної території</translation>
  </message>
  <message>
   <location filename="../analysis/change_figures.py" />
   <source>the regions chosen</source>
   <translation>вибрані регіони</translation>
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
   <location filename="../analysis/claim_order.py" />
   <source>the shortest of the lines</source>
   <translation>найкоротша з ліній</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>this map has no front</source>
   <translation>ця карта не має фронту</translation>
  </message>
  <message>
   <location filename="../ui/series_choice.py" />
   <source>to</source>
   <translation>до</translation>
  </message>
  <message>
   <location filename="../ui/lesson_view.py" />
   <source>to do</source>
   <translation>ще ні</translation>
  </message>
  <message>
   <location filename="../ui/words.py" />
   <source>today</source>
   <translation>сьогодні</translation>
  </message>
  <message>
   <location filename="../layers/charts/of_towns.py" />
   <location filename="../layers/contents.py" />
   <source>town occupied</source>
   <translation>місто окуповане</translation>
  </message>
  <message>
   <location filename="../layers/charts/of_towns.py" />
   <source>town occupied, {date}</source>
   <translation>місто окуповане, {date}</translation>
  </message>
  <message>
   <location filename="../algorithms/reading.py" />
   <source>town {id}</source>
   <translation>місто {id}</translation>
  </message>
  <message>
   <location filename="../analysis/series.py" />
   <source>unchanged</source>
   <translation>без змін</translation>
  </message>
  <message>
   <location filename="../layers/change_styling.py" />
   <location filename="../layers/interval.py" />
   <location filename="../layers/pages/compose.py" />
   <location filename="../layers/report/document.py" />
   <location filename="../layers/words.py" />
   <location filename="../ui/map_parts.py" />
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
   <location filename="../ui/series_page.py" />
   <source>week</source>
   <translation>тиждень</translation>
  </message>
  <message>
   <location filename="../layers/charts/of_regions.py" />
   <source>week from {date}</source>
   <translation>тиждень від {date}</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <location filename="../ui/claim_fields.py" />
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
   <location filename="../layers/claim_text.py" />
   <source>within rounding</source>
   <translation>у межах округлення</translation>
  </message>
  <message>
   <location filename="../analysis/claim_ground.py" />
   <source>within {radius} the front is met in {n} of {all} directions from {place}; the widest gap is {gap}°</source>
   <translation>у межах {radius} фронт трапляється в {n} з {all} напрямків ({place}); найширший проміжок {gap}°</translation>
  </message>
  <message>
   <location filename="../layers/teaching/reading.py" />
   <location filename="../layers/teaching/wrong_ways.py" />
   <source>words</source>
   <translation>слова</translation>
  </message>
  <message>
   <location filename="../ui/words.py" />
   <source>yesterday</source>
   <translation>учора</translation>
  </message>
  <message>
   <location filename="../analysis/series_measurer.py" />
   <source>{areas}; low and high: without and with ground of unknown status or, where a map has none, the contact line moved by {tolerance_m} m to either side; distances to the front geodesic; neck: {neck}, open country beyond {open_km} km</source>
   <translation>{areas}; low і high: без території невідомого статусу й разом із нею або, якщо карта її не має, лінія зіткнення зміщена на {tolerance_m} м в обидва боки; відстані до фронту геодезичні; горловина: {neck}, відкрита місцевість далі ніж {open_km} км</translation>
  </message>
  <message>
   <location filename="../analysis/change_figures.py" />
   <source>{a} and {b}</source>
   <translation>{a} та {b}</translation>
  </message>
  <message>
   <location filename="../layers/agreement.py" />
   <source>{a} and {b}, {date}</source>
   <translation>{a} та {b}, {date}</translation>
  </message>
  <message>
   <location filename="../analysis/change_figures.py" />
   <source>{before} km² on the first date, {after} km² on the second</source>
   <translation>{before} км² на першу дату, {after} км² на другу</translation>
  </message>
  <message>
   <location filename="../analysis/change_figures.py" />
   <source>{before} → {after}</source>
   <translation>{before} → {after}</translation>
  </message>
  <message>
   <location filename="../layers/interval.py" />
   <source>{begin} to {end}</source>
   <translation>{begin} – {end}</translation>
  </message>
  <message>
   <location filename="../algorithms/checkclaims.py" />
   <source>{claim}: said {said}, found {found}: {verdict}</source>
   <translation>{claim}: сказано {said}, знайдено {found}: {verdict}</translation>
  </message>
  <message>
   <location filename="../ui/lesson_list.py" />
   <source>{done} of {n} steps done</source>
   <translation>виконано кроків: {done} з {n}</translation>
  </message>
  <message>
   <location filename="../layers/teaching/reading.py" />
   <source>{file} cannot be read: save it as a text file in UTF-8.</source>
   <translation>{file} не можна прочитати: збережіть його як текстовий файл у UTF-8.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/faults.py" />
   <source>{file}, line {line}: {problem}</source>
   <translation>{file}, рядок {line}: {problem}</translation>
  </message>
  <message>
   <location filename="../layers/charts/layout.py" />
   <location filename="../layers/charts/of_regions.py" />
   <location filename="../ui/series_work.py" />
   <source>{first} to {last}</source>
   <translation>{first} – {last}</translation>
  </message>
  <message>
   <location filename="../analysis/claim_places.py" />
   <source>{given} by the definition of the units; no map is needed</source>
   <translation>{given} за визначенням одиниць; карта не потрібна</translation>
  </message>
  <message>
   <location filename="../analysis/claim_ground.py" />
   <source>{ground} ground: {km2} of {whole} in {region}</source>
   <translation>територія ({ground}): {km2} з {whole}, {region}</translation>
  </message>
  <message>
   <location filename="../ui/claim_dialog.py" />
   <source>{high} or less</source>
   <translation>{high} або менше</translation>
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
   <location filename="../analysis/claim_order.py" />
   <source>{km} farther</source>
   <translation>на {km} далі</translation>
  </message>
  <message>
   <location filename="../analysis/claim_order.py" />
   <source>{km} nearer</source>
   <translation>на {km} ближче</translation>
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
   <location filename="../ui/claim_dialog.py" />
   <source>{low} or more</source>
   <translation>{low} або більше</translation>
  </message>
  <message>
   <location filename="../layers/change_places.py" />
   <source>{measure}, near {place}</source>
   <translation>{measure}, поблизу: {place}</translation>
  </message>
  <message>
   <location filename="../layers/teaching/handout.py" />
   <source>{minutes} minutes, with QGIS and Salient; lesson map of {date}.</source>
   <translation>{minutes} хвилин, з QGIS і Salient; навчальна карта на {date}.</translation>
  </message>
  <message>
   <location filename="../analysis/claim.py" />
   <source>{n} %</source>
   <translation>{n} %</translation>
  </message>
  <message>
   <location filename="../analysis/claim.py" />
   <source>{n} acres</source>
   <translation>{n} акр.</translation>
  </message>
  <message>
   <location filename="../layers/claim_text.py" />
   <source>{n} agree</source>
   <translation>збігаються: {n}</translation>
  </message>
  <message>
   <location filename="../layers/claim_text.py" />
   <source>{n} cannot be measured here</source>
   <translation>тут не виміряти: {n}</translation>
  </message>
  <message>
   <location filename="../ui/claiming.py" />
   <source>{n} checked claims saved to {name}.</source>
   <translation>Збережено перевірених тверджень: {n}, файл {name}.</translation>
  </message>
  <message>
   <location filename="../ui/claims_part.py" />
   <source>{n} claims</source>
   <translation>тверджень: {n}</translation>
  </message>
  <message>
   <location filename="../ui/claiming.py" />
   <source>{n} claims saved to {name}.</source>
   <translation>Збережено тверджень: {n}, файл {name}.</translation>
  </message>
  <message>
   <location filename="../algorithms/series.py" />
   <source>{n} dates from {first} to {last}; {m} days without a map.</source>
   <translation>Дат: {n}, від {first} до {last}; днів без карти: {m}.</translation>
  </message>
  <message>
   <location filename="../ui/series_work.py" />
   <source>{n} days with a map</source>
   <translation>днів із картою: {n}</translation>
  </message>
  <message>
   <location filename="../layers/claim_text.py" />
   <source>{n} differ</source>
   <translation>розходяться: {n}</translation>
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
   <location filename="../ui/series_work.py" />
   <source>{n} files or maps could not be used; see the details.</source>
   <translation>Не вдалося використати файлів або карт: {n}; див. подробиці.</translation>
  </message>
  <message>
   <location filename="../analysis/claim.py" />
   <source>{n} ha</source>
   <translation>{n} га</translation>
  </message>
  <message>
   <location filename="../analysis/claim.py" />
   <source>{n} km</source>
   <translation>{n} км</translation>
  </message>
  <message>
   <location filename="../analysis/claim.py" />
   <source>{n} km²</source>
   <translation>{n} км²</translation>
  </message>
  <message>
   <location filename="../ui/changing.py" />
   <location filename="../ui/figure_actions.py" />
   <source>{n} layers added to “Measurements”.</source>
   <translation>Додано шарів до «Вимірювань»: {n}.</translation>
  </message>
  <message>
   <location filename="../analysis/claim.py" />
   <source>{n} m</source>
   <translation>{n} м</translation>
  </message>
  <message>
   <location filename="../layers/importing.py" />
   <source>{n} maps came in, {m} were already there.</source>
   <translation>Надійшло карт: {n}, уже були: {m}.</translation>
  </message>
  <message>
   <location filename="../analysis/claim.py" />
   <source>{n} mi</source>
   <translation>{n} миль</translation>
  </message>
  <message>
   <location filename="../ui/lesson_list.py" />
   <source>{n} min</source>
   <translation>{n} хв</translation>
  </message>
  <message>
   <location filename="../ui/series_work.py" />
   <source>{n} missing</source>
   <translation>бракує: {n}</translation>
  </message>
  <message>
   <location filename="../analysis/claim.py" />
   <source>{n} mi²</source>
   <translation>{n} кв. миль</translation>
  </message>
  <message>
   <location filename="../analysis/claim.py" />
   <source>{n} nmi</source>
   <translation>{n} мор. миль</translation>
  </message>
  <message>
   <location filename="../algorithms/change.py" />
   <source>{n} patches are too small to be written: {km2} km² in all.</source>
   <translation>Ділянок, замалих для запису: {n}, разом {km2} км².</translation>
  </message>
  <message>
   <location filename="../ui/changing.py" />
   <source>{n} patches under {least} km² are counted, not drawn.</source>
   <translation>Ділянок, менших за {least} км²: {n}; їх пораховано, але не накреслено.</translation>
  </message>
  <message>
   <location filename="../analysis/claim.py" />
   <source>{n} people</source>
   <translation>людей: {n}</translation>
  </message>
  <message>
   <location filename="../layers/place_styles.py" />
   <source>{n} people or more</source>
   <translation>{n} мешканців або більше</translation>
  </message>
  <message>
   <location filename="../analysis/claim.py" />
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
   <location filename="../ui/lesson_list.py" />
   <source>{n} steps</source>
   <translation>кроків: {n}</translation>
  </message>
  <message>
   <location filename="../ui/figure_actions.py" />
   <source>{n} subjects</source>
   <translation>об’єктів: {n}</translation>
  </message>
  <message>
   <location filename="../layers/claim_text.py" />
   <source>{n} within rounding</source>
   <translation>у межах округлення: {n}</translation>
  </message>
  <message>
   <location filename="../analysis/claim.py" />
   <source>{n}°</source>
   <translation>{n}°</translation>
  </message>
  <message>
   <location filename="../analysis/claim_ground.py" />
   <source>{pct} of directions closed</source>
   <translation>закрито {pct} напрямків</translation>
  </message>
  <message>
   <location filename="../layers/charts/chart.py" />
   <source>{period}: gained {gained}, lost {lost}, net {net} {unit}</source>
   <translation>{period}: додалося {gained}, втрачено {lost}, різниця {net} {unit}</translation>
  </message>
  <message>
   <location filename="../ui/places_field.py" />
   <source>{place}
Click to take it away</source>
   <translation>{place}
Клацніть, щоб прибрати</translation>
  </message>
  <message>
   <location filename="../analysis/claim_scene.py" />
   <source>{place} is named twice: a claim compares different places.</source>
   <translation>{place} названо двічі: твердження порівнює різні місця.</translation>
  </message>
  <message>
   <location filename="../analysis/claim_places.py" />
   <source>{place}, {km} from the border of the region</source>
   <translation>{place}, за {km} від межі регіону</translation>
  </message>
  <message>
   <location filename="../analysis/claim_ground.py" />
   <source>{place}; the front is {km} away</source>
   <translation>{place}; до фронту {km}</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <location filename="../layers/teaching/measures.py" />
   <source>{prefix}: {name}</source>
   <translation>{prefix}: {name}</translation>
  </message>
  <message>
   <location filename="../analysis/claim_places.py" />
   <source>{region} region</source>
   <translation>регіон {region}</translation>
  </message>
  <message>
   <location filename="../algorithms/series.py" />
   <source>{region}: assessed as occupied {before} km² at first, {after} km² at last; gained {gained}, lost {lost}</source>
   <translation>{region}: оцінено як окуповане {before} км² спершу, {after} км² наприкінці; додалося {gained}, втрачено {lost}</translation>
  </message>
  <message>
   <location filename="../algorithms/change.py" />
   <source>{region}: gained {gained} km², lost {lost} km², net {net} km²</source>
   <translation>{region}: додалося {gained} км², втрачено {lost} км², різниця {net} км²</translation>
  </message>
  <message>
   <location filename="../algorithms/series.py" />
   <source>{region}: net {km2} km² a day over the {n} days from {first} to {last}</source>
   <translation>{region}: різниця {km2} км² на день за {n} дн., від {first} до {last}</translation>
  </message>
  <message>
   <location filename="../algorithms/controlareas.py" />
   <source>{region}: {area} km², assessed as occupied {occupied} ({low} to {high}), held {held}</source>
   <translation>{region}: {area} км², оцінено як окуповане {occupied} (від {low} до {high}), утримується {held}</translation>
  </message>
  <message>
   <location filename="../layers/charts/of_regions.py" />
   <source>{region}: {subject}</source>
   <translation>{region}: {subject}</translation>
  </message>
  <message>
   <location filename="../analysis/claim_ground.py" />
   <source>{shown}, the neck {km} wide</source>
   <translation>{shown}, горловина завширшки {km}</translation>
  </message>
  <message>
   <location filename="../analysis/verdicts.py" />
   <source>{shown}; as said, {first} are not {second}</source>
   <translation>{shown}; у сказаному {first} не дорівнює {second}</translation>
  </message>
  <message>
   <location filename="../analysis/claim_places.py" />
   <source>{shown}; one of {n} regions</source>
   <translation>{shown}; один із регіонів ({n})</translation>
  </message>
  <message>
   <location filename="../analysis/claim_places.py" />
   <source>{shown}; the position of {site} is known to {km} only</source>
   <translation>{shown}; положення ({site}) відоме лише до {km}</translation>
  </message>
  <message>
   <location filename="../analysis/claim_places.py" />
   <source>{shown}; to {site} {km}</source>
   <translation>{shown}; до: {site} {km}</translation>
  </message>
  <message>
   <location filename="../analysis/claim_order.py" />
   <source>{shown}; {site} {km}</source>
   <translation>{shown}; {site} {km}</translation>
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
   <location filename="../analysis/change_figures.py" />
   <source>{status}, unchanged</source>
   <translation>{status}, без змін</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <source>{subject}, in {region}</source>
   <translation>{subject}, {region}</translation>
  </message>
  <message>
   <location filename="../analysis/measure.py" />
   <location filename="../layers/teaching/arguments.py" />
   <source>{these} and {that}</source>
   <translation>{these} та {that}</translation>
  </message>
  <message>
   <location filename="../ui/importing.py" />
   <source>{title}: {n} maps</source>
   <translation>{title}: карт {n}</translation>
  </message>
  <message>
   <location filename="../analysis/claim_ground.py" />
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
   <location filename="../layers/charts/of_towns.py" />
   <source>{town} occupied, {date}</source>
   <translation>{town}: окуповано, {date}</translation>
  </message>
  <message>
   <location filename="../ui/teaching.py" />
   <source>{what} (anew: set another one, then this)</source>
   <translation>{what} (наново: задайте іншу, потім цю)</translation>
  </message>
  <message>
   <location filename="../analysis/claim_places.py" />
   <source>{why}; the map of the day shows only how far the front is: {shown}</source>
   <translation>{why}; карта дня показує лише, як далеко фронт: {shown}</translation>
  </message>
  <message>
   <location filename="../layers/change_places.py" />
   <source>{width} m wide on average</source>
   <translation>у середньому завширшки {width} м</translation>
  </message>
  <message>
   <location filename="../analysis/claim_places.py" />
   <source>{wind} ({azimuth}°)</source>
   <translation>{wind} ({azimuth}°)</translation>
  </message>
  <message>
   <location filename="../layers/teaching/checks.py" />
   <source>“Measurements” in the layer panel has a layer</source>
   <translation>«Вимірювання» на панелі шарів мають шар</translation>
  </message>
  <message>
   <location filename="../layers/teaching/wrong_ways.py" />
   <source>“in {way}” does not go with a figure in {unit}; leave it out.</source>
   <translation>«in {way}» не пасує до показника в {unit}; пропустіть його.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/wrong_ways.py" />
   <source>“in {way}” is no way of measuring; write one of {ways}, or a CRS: EPSG:3857.</source>
   <translation>«in {way}» не є способом вимірювання; напишіть одне з {ways} або систему координат: EPSG:3857.</translation>
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
   <location filename="../layers/teaching/expressions.py" />
   <source>“{asked}” has its way already; write the whole: Hint {measure} … in {way}:</source>
   <translation>«{asked}» уже має свій спосіб; напишіть повністю: Hint {measure} … in {way}:</translation>
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
   <location filename="../layers/claims.py" />
   <source>“{key}” is missing or is no text</source>
   <translation>«{key}» відсутнє або не є текстом</translation>
  </message>
  <message>
   <location filename="../layers/teaching/sections.py" />
   <source>“{key}” is no key of a lesson; write one of {known}, or indent the line if it belongs to the text above.</source>
   <translation>«{key}» не є ключем уроку; напишіть одне з {known} або зробіть відступ, якщо рядок належить до тексту вище.</translation>
  </message>
  <message>
   <location filename="../layers/claims.py" />
   <source>“{key}” is not {kind}</source>
   <translation>«{key}» не є таким: {kind}</translation>
  </message>
  <message>
   <location filename="../analysis/claim_ground.py" />
   <source>“{kind}” is no class of ground: {known}.</source>
   <translation>«{kind}» не є класом території: {known}.</translation>
  </message>
  <message>
   <location filename="../analysis/claim_ground.py" />
   <source>“{kind}” is not gained, lost or net.</source>
   <translation>«{kind}» не є gained, lost чи net.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/checks.py" />
   <source>“{kind}” is nothing the dock can watch; write one of: {known}.</source>
   <translation>«{kind}» не є тим, за чим панель може стежити; напишіть одне з: {known}.</translation>
  </message>
  <message>
   <location filename="../tasks/change.py" />
   <source>“{layer}” holds no polygon that can be a region; choose another layer.</source>
   <translation>«{layer}» не містить полігона, що може бути регіоном; виберіть інший шар.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/sections.py" />
   <source>“{line}” is no front matter; write one of these, a colon and a value: {keys}.</source>
   <translation>«{line}» не є заголовною частиною; напишіть одне з цього, двокрапку і значення: {keys}.</translation>
  </message>
  <message>
   <location filename="../layers/claims.py" />
   <source>“{measure}” is no measure; those known are {known}</source>
   <translation>«{measure}» не є показником; відомі: {known}</translation>
  </message>
  <message>
   <location filename="../layers/claims.py" />
   <source>“{measure}” needs “{key}”</source>
   <translation>«{measure}» потребує «{key}»</translation>
  </message>
  <message>
   <location filename="../layers/teaching/wrong_ways.py" />
   <source>“{measure}” of {subject} has no value “in {way}”.</source>
   <translation>«{measure}» ({subject}) не має значення «in {way}».</translation>
  </message>
  <message>
   <location filename="../layers/claims.py" />
   <source>“{measure}” takes no “{key}”</source>
   <translation>«{measure}» не приймає «{key}»</translation>
  </message>
  <message>
   <location filename="../layers/claims.py" />
   <source>“{name}” cannot be read as text in UTF-8.</source>
   <translation>«{name}» не можна прочитати як текст у UTF-8.</translation>
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
   <location filename="../analysis/claim_ground.py" />
   <source>“{name}” is not a number: {value}.</source>
   <translation>«{name}» не є числом: {value}.</translation>
  </message>
  <message>
   <location filename="../layers/pages/export.py" />
   <source>“{name}” is of no known kind: a page is saved as .pdf, .svg or .png.</source>
   <translation>«{name}» невідомого типу: сторінку зберігають як .pdf, .svg або .png.</translation>
  </message>
  <message>
   <location filename="../layers/sources/payload.py" />
   <source>“{name}” is on the network, which is off.</source>
   <translation>«{name}» є в мережі, а вона вимкнена.</translation>
  </message>
  <message>
   <location filename="../analysis/claim_ground.py" />
   <source>“{name}” must be more than 0 and no more than {most} km.</source>
   <translation>«{name}» має бути більше за 0 і не більше за {most} км.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/expressions.py" />
   <source>“{text}” begins with no measure known here; write one of: {known}.</source>
   <translation>«{text}» не починається з відомого тут показника; напишіть одне з: {known}.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/arguments.py" />
   <source>“{text}” counts in degrees; write a CRS that has a plane: EPSG:3857.</source>
   <translation>«{text}» рахує в градусах; напишіть систему координат, що має площину: EPSG:3857.</translation>
  </message>
  <message>
   <location filename="../analysis/claims.py" />
   <source>“{text}” denies a figure: that cannot be measured.</source>
   <translation>«{text}» заперечує показник: цього не виміряти.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/expressions.py" />
   <source>“{text}” does not fit; write {usage} (a name of several words in quotation marks), then, if need be, on DATE and in WAY.</source>
   <translation>«{text}» не пасує; напишіть {usage} (назву з кількох слів у лапках), потім, якщо треба, on DATE та in WAY.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/checks.py" />
   <source>“{text}” does not fit; write {usage}.</source>
   <translation>«{text}» не пасує; напишіть {usage}.</translation>
  </message>
  <message>
   <location filename="../analysis/claim_order.py" />
   <source>“{text}” does not say which is the nearest.</source>
   <translation>«{text}» не каже, котре найближче.</translation>
  </message>
  <message>
   <location filename="../analysis/claim_places.py" />
   <source>“{text}” has no unit that {given} converts to.</source>
   <translation>«{text}» не має одиниці, у яку переводиться {given}.</translation>
  </message>
  <message>
   <location filename="../analysis/claims.py" />
   <source>“{text}” is less than nothing: only a net change can be.</source>
   <translation>«{text}» менше за ніщо: таким може бути лише різниця.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/arguments.py" />
   <source>“{text}” is no CRS; write its code: EPSG:3857.</source>
   <translation>«{text}» не є системою координат; напишіть її код: EPSG:3857.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/reading.py" />
   <source>“{text}” is no answer here; write one of {known}.</source>
   <translation>«{text}» тут не є відповіддю; напишіть одне з {known}.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/arguments.py" />
   <source>“{text}” is no class of ground; write one of {known}.</source>
   <translation>«{text}» не є класом території; напишіть одне з {known}.</translation>
  </message>
  <message>
   <location filename="../analysis/claim_ground.py" />
   <source>“{text}” is no date; write it like 2025-08-15.</source>
   <translation>«{text}» не є датою; напишіть як 2025-08-15.</translation>
  </message>
  <message>
   <location filename="../algorithms/reading.py" />
   <source>“{text}” is no date; write it like 2025-11-04.</source>
   <translation>«{text}» не є датою; пишіть як 2025-11-04.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/arguments.py" />
   <source>“{text}” is no date; write year-month-day: 2025-11-04.</source>
   <translation>«{text}» не є датою; напишіть рік-місяць-день: 2025-11-04.</translation>
  </message>
  <message>
   <location filename="../analysis/claim_places.py" />
   <source>“{text}” is no figure with a unit.</source>
   <translation>«{text}» не є показником з одиницею.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/entry.py" />
   <source>“{text}” is no figure; type a number, such as 16.6 or 16,6 {unit}.</source>
   <translation>«{text}» не є показником; введіть число, як-от 16.6 або 16,6 {unit}.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/reading.py" />
   <source>“{text}” is no id; write small letters, digits and hyphens: front-distance.</source>
   <translation>«{text}» не є ідентифікатором; пишіть малі літери, цифри й дефіси: front-distance.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/reading.py" />
   <source>“{text}” is no language here; write en or uk.</source>
   <translation>«{text}» тут не є мовою; напишіть en або uk.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/arguments.py" />
   <source>“{text}” is no number of kilometres; write 25 or 2.5.</source>
   <translation>«{text}» не є числом кілометрів; напишіть 25 або 2.5.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/reading.py" />
   <source>“{text}” is no number of minutes; write 15.</source>
   <translation>«{text}» не є числом хвилин; напишіть 15.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/arguments.py" />
   <source>“{text}” is no region of Ukraine; write {both} or one of {known}.</source>
   <translation>«{text}» не є регіоном України; напишіть {both} або одне з {known}.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/arguments.py" />
   <source>“{text}” is no ring; write its distances in km: 0-10.</source>
   <translation>«{text}» не є кільцем; напишіть його відстані в км: 0-10.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/reading.py" />
   <source>“{text}” is no tolerance; write 2 %, or a number with the unit {unit}.</source>
   <translation>«{text}» не є допуском; напишіть 2 % або число з одиницею {unit}.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/checks.py" />
   <source>“{text}” is not known here; write one of {known}.</source>
   <translation>«{text}» тут невідоме; напишіть одне з {known}.</translation>
  </message>
  <message>
   <location filename="../analysis/claim_ground.py" />
   <source>“{text}” names no side of the front.</source>
   <translation>«{text}» не називає сторони фронту.</translation>
  </message>
  <message>
   <location filename="../layers/teaching/entry.py" />
   <source>“{unit}” cannot be turned into {wanted}; give the figure in {wanted}.</source>
   <translation>{unit} не можна перевести у {wanted}; дайте показник у {wanted}.</translation>
  </message>
 </context>
</TS>
