/// Paragraphs written for these tests.
enum Samples {
  static let paragraphs: [String: [String]] = [
    "en": [
      "The regional court in the capital sentenced the editor-in-chief of a weekly to two years in prison on Friday. His lawyers said that the well-known journalist had been given neither the indictment nor an interpreter, although he asked for both on 14 March 2024. The prosecutor declined to comment.",
      "“We have waited for this hearing for eleven months,” said his wife, who came to the court with three children. “Nobody has told us why he was taken to another prison.” She added that the pre-trial detention had been extended five times, i.e. every two months, and that letters do not arrive.",
      "In 2023 the committee recorded 412 complaints of torture, compared with 389 a year earlier. Only 3.2% of them reached a court. The ministry promised reforms, but the law that was adopted in December contains none of the measures proposed by the United Nations. Experts call it a step back.",
      "International observers were not admitted to the building. They published a short report, in which they describe the course of the trial, the testimony of two anonymous witnesses and the refusal to examine video recordings from the square. The report can be read in four languages.",
    ],
    "ru": [
      "Областной суд в столице приговорил в пятницу главного редактора еженедельника к двум годам лишения свободы. По словам адвокатов, известному журналисту не вручили обвинительное заключение и не предоставили переводчика, хотя он просил об этом 14 марта 2024 г. Прокурор отказался от комментариев.",
      "«Мы ждали этого заседания одиннадцать месяцев, — сказала его жена, которая пришла в суд с тремя детьми. — Никто не объяснил нам, почему его перевели в другую тюрьму». Она добавила, что срок содержания под стражей продлевали пять раз, т. е. каждые два месяца, и что письма по-прежнему не доходят.",
      "В 2023 году комитет зафиксировал 412 жалоб на пытки, а годом ранее — 389. До суда дошли лишь 3,2% из них. Министерство обещало реформы, но закон, принятый в декабре, не содержит ни одной из мер, предложенных Организацией Объединенных Наций. Эксперты считают его шагом назад.",
      "Международных наблюдателей в здание не допустили. Они опубликовали краткий отчет, в котором описывают ход процесса, показания двух анонимных свидетелей и отказ исследовать видеозаписи с площади. Отчет доступен на четырех языках.",
    ],
    "pl": [
      "Sąd okręgowy w stolicy skazał w piątek redaktora naczelnego tygodnika na dwa lata więzienia. Jak twierdzą obrońcy, znanemu dziennikarzowi nie doręczono aktu oskarżenia ani nie zapewniono tłumacza, choć prosił o to 14 marca 2024 r. Prokurator odmówił komentarza.",
      "„Czekaliśmy na tę rozprawę jedenaście miesięcy” – powiedziała jego żona, która przyszła do sądu z trojgiem dzieci. „Nikt nam nie wyjaśnił, dlaczego przewieziono go do innego więzienia”. Dodała, że areszt przedłużano pięć razy, tj. co dwa miesiące, a listy w dalszym ciągu nie docierają.",
      "W 2023 roku komitet odnotował 412 skarg na tortury, a rok wcześniej 389. Do sądu trafiło zaledwie 3,2% z nich. Ministerstwo obiecywało reformy, lecz ustawa przyjęta w grudniu nie zawiera żadnego ze środków zaproponowanych przez Organizację Narodów Zjednoczonych. Eksperci mówią o kroku wstecz.",
      "Międzynarodowych obserwatorów nie wpuszczono do budynku. Opublikowali oni krótki raport, w którym opisują przebieg procesu, zeznania dwóch anonimowych świadków i odmowę zbadania nagrań z placu. Raport jest dostępny w czterech językach.",
    ],
    "uk": [
      "Обласний суд у столиці засудив у п’ятницю головного редактора тижневика до двох років позбавлення волі. За словами адвокатів, відомому журналістові не вручили обвинувального акта й не надали перекладача, хоча він просив про це 14 березня 2024 р. Прокурор відмовився від коментарів.",
      "«Ми чекали на це засідання одинадцять місяців, — сказала його дружина, яка прийшла до суду з трьома дітьми. — Ніхто не пояснив нам, чому його перевели до іншої в’язниці». Вона додала, що строк тримання під вартою подовжували п’ять разів, тобто кожні два місяці, і що листи досі не доходять.",
      "Міжнародних спостерігачів до будівлі не допустили. Вони оприлюднили короткий звіт, у якому описують перебіг процесу, свідчення двох анонімних свідків і відмову дослідити відеозаписи з площі. Звіт доступний чотирма мовами.",
    ],
    "de": [
      "Das Landgericht der Hauptstadt verurteilte am Freitag den Chefredakteur einer Wochenzeitung zu zwei Jahren Haft. Nach Angaben seiner Anwälte erhielt der bekannte Journalist weder die Anklageschrift noch einen Dolmetscher, obwohl er am 14. März 2024 um beides gebeten hatte. Die Staatsanwaltschaft lehnte eine Stellungnahme ab.",
      "„Wir haben elf Monate auf diese Verhandlung gewartet“, sagte seine Frau, die mit drei Kindern in das Gericht gekommen war. „Niemand hat uns erklärt, warum er in ein anderes Gefängnis gebracht wurde.“ Die Untersuchungshaft sei fünfmal verlängert worden, d. h. alle zwei Monate, und Briefe kämen nicht an.",
      "Internationale Beobachter wurden nicht in das Gebäude gelassen. Sie veröffentlichten einen kurzen Bericht, in dem sie den Verlauf des Verfahrens, die Aussagen zweier anonymer Zeugen und die Weigerung beschreiben, Aufnahmen vom Platz zu prüfen. Der Bericht liegt in vier Sprachen vor.",
    ],
    "fr": [
      "Le tribunal régional de la capitale a condamné vendredi le rédacteur en chef d’un hebdomadaire à deux ans de prison. Selon ses avocats, le journaliste n’a reçu ni l’acte d’accusation ni l’aide d’un interprète, bien qu’il ait demandé l’un et l’autre le 14 mars 2024. Le procureur s’est refusé à tout commentaire.",
      "« Nous attendions cette audience depuis onze mois », a déclaré son épouse, venue au tribunal avec trois enfants. « Personne ne nous a expliqué pourquoi il a été transféré dans une autre prison. » La détention a été prolongée cinq fois, c’est-à-dire tous les deux mois, et les lettres n’arrivent pas.",
      "Les observateurs internationaux n’ont pas été admis dans le bâtiment. Ils ont publié un bref rapport qui décrit le déroulement du procès, les dépositions de deux témoins anonymes et le refus d’examiner les enregistrements faits sur la place. Le rapport est disponible en quatre langues.",
    ],
    "kk": [
      "Астанадағы облыстық сот жұма күні апталық газеттің бас редакторын екі жылға бас бостандығынан айырды. Адвокаттардың айтуынша, белгілі журналистке айыптау актісі берілмеген және аудармашы тағайындалмаған, бірақ ол мұны 2024 жылғы 14 наурызда сұраған еді. Прокурор түсініктеме беруден бас тартты.",
      "Халықаралық бақылаушылар ғимаратқа жіберілмеді. Олар қысқаша есеп жариялап, онда сот барысын, екі жасырын куәгердің айғақтарын және алаңдағы бейнежазбаларды зерттеуден бас тартуды сипаттады. Есепті төрт тілде оқуға болады.",
      "Былтыр комитет азаптауға қатысты жүздеген шағымды тіркеді, ал соттар солардың бірнешеуін ғана қарады. Министрлік реформалар жүргізуге уәде берген болатын, алайда желтоқсанда қабылданған заңда ұсынылған шаралардың бірде-бірі жоқ. Сарапшылар мұны кері қадам деп санайды.",
    ],
  ]
}
