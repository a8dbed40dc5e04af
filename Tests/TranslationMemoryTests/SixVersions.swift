/// A release in six languages, sentence by sentence, and as the files that people hand in: lines wrapped, notes at the
/// end with their marks in the text.
struct SixVersions {
  /// The languages, in the order in which they are added.
  static let languages = ["en", "ru", "pl", "uk", "de", "kk"]

  /// For each language its paragraphs, each of sentences; the first is the headline.
  var paragraphs: [String: [[String]]]
  /// For each language its two notes.
  var notes: [String: [String]]

  /// A version as a file: lines of at most 72 characters, an empty line between paragraphs, notes at the end.
  func file(_ language: String) -> String {
    let body = (paragraphs[language] ?? []).map { Self.wrapped($0.joined(separator: " ")) }
    let notes = (notes[language] ?? []).enumerated().map { Self.wrapped("\($0 + 1) \($1)") }
    return (body + notes).joined(separator: "\n\n") + "\n"
  }

  /// The sentences of a version without the marks of notes, the notes last.
  func sentences(_ language: String) -> [String] {
    ((paragraphs[language] ?? []).joined() + (notes[language] ?? [])).map { sentence in
      sentence.last.map { "12".contains($0) } == true ? String(sentence.dropLast()) : sentence
    }
  }

  private static func wrapped(_ text: String) -> String {
    var (lines, line) = ([String](), "")
    for word in text.split(separator: " ") {
      if line.count + word.count >= 72 {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return (lines + [line]).joined(separator: "\n")
  }

  /// The release as it was written.
  static let whole = SixVersions(
    paragraphs: [
      "en": [
        ["Belarus: librarian sentenced to four years for lending banned books"],
        [
          "On 14 May 2024 the district court in Lida sentenced the librarian Alena Karpovich to four years in prison.",
          "The judge found her guilty of “assisting extremist activity” after a trial that lasted two hours.",
          "Neither relatives nor diplomats were admitted to the courtroom.",
        ],
        [
          "Ms Karpovich, 52, had worked in the town library for 27 years.",
          "According to the indictment, between January and June 2023 she lent eleven readers books that the Ministry of Information later put on its list.1",
          "At the time of the loans none of these books was banned.",
        ],
        [
          "Her lawyer, Viktar Saladukha, announced an appeal.",
          "“My client did what librarians do all over the world,” he said after the verdict.",
          "A week later the bar association withdrew his licence.",
        ],
        [
          "Since her arrest on 3 October 2023 Ms Karpovich has been held in the prison of Hrodna.",
          "She suffers from diabetes and, as her daughter reports, receives insulin only irregularly.",
          "The prison has not answered three letters from the family.",
        ],
        [
          "Article 19 of the International Covenant on Civil and Political Rights protects the freedom to seek and receive information.2",
          "A state that punishes the lending of books violates it.",
        ],
        [
          "The Oak Library Network calls on the authorities to release Alena Karpovich immediately.",
          "It asks the Special Rapporteur on Belarus to raise the case with the government in Minsk.",
        ],
      ],
      "ru": [
        ["Беларусь: библиотекаря приговорили к четырём годам за выдачу запрещённых книг"],
        [
          "14 мая 2024 года районный суд в Лиде приговорил библиотекаря Алену Карпович к четырём годам лишения свободы.",
          "Судья признал её виновной в «содействии экстремистской деятельности» после процесса, который длился два часа.",
          "Ни родственников, ни дипломатов в зал суда не допустили.",
        ],
        [
          "Карпович, которой 52 года, проработала в городской библиотеке 27 лет.",
          "По версии обвинения, с января по июнь 2023 года она выдала одиннадцати читателям книги, которые Министерство информации позднее внесло в свой список.1",
          "На момент выдачи ни одна из этих книг не была запрещена.",
        ],
        [
          "Её адвокат Виктор Солодуха заявил, что подаст апелляцию.",
          "«Моя подзащитная делала то, что делают библиотекари во всём мире», — сказал он после приговора.",
          "Неделю спустя коллегия адвокатов отозвала его лицензию.",
        ],
        [
          "Со дня ареста 3 октября 2023 года Карпович содержится в гродненской тюрьме.",
          "Она больна диабетом и, по словам дочери, получает инсулин лишь нерегулярно.",
          "На три письма семьи администрация тюрьмы не ответила.",
        ],
        [
          "Статья 19 Международного пакта о гражданских и политических правах защищает свободу искать и получать информацию.2",
          "Государство, которое наказывает за выдачу книг, её нарушает.",
        ],
        [
          "Сеть «Дубовая библиотека» призывает власти немедленно освободить Алену Карпович.",
          "Она просит Специального докладчика по Беларуси поднять этот вопрос перед правительством в Минске.",
        ],
      ],
      "pl": [
        ["Białoruś: bibliotekarka skazana na cztery lata za wypożyczanie zakazanych książek"],
        [
          "14 maja 2024 r. sąd rejonowy w Lidzie skazał bibliotekarkę Alenę Karpowicz na cztery lata więzienia.",
          "Sędzia uznał ją za winną „wspierania działalności ekstremistycznej” po procesie, który trwał dwie godziny.",
          "Na salę sądową nie wpuszczono ani krewnych, ani dyplomatów.",
        ],
        [
          "Pani Karpowicz ma 52 lata i pracowała w bibliotece miejskiej przez 27 lat.",
          "Według aktu oskarżenia od stycznia do czerwca 2023 roku wypożyczyła jedenastu czytelnikom książki, które Ministerstwo Informacji wpisało później na swoją listę.1",
          "W chwili wypożyczenia żadna z tych książek nie była zakazana.",
        ],
        [
          "Jej adwokat Wiktar Saładucha zapowiedział apelację.",
          "„Moja klientka robiła to, co robią bibliotekarze na całym świecie” – powiedział po ogłoszeniu wyroku.",
          "Tydzień później izba adwokacka odebrała mu licencję.",
        ],
        [
          "Od aresztowania 3 października 2023 roku pani Karpowicz przebywa w więzieniu w Grodnie.",
          "Choruje na cukrzycę i, jak informuje jej córka, insulinę dostaje tylko nieregularnie.",
          "Na trzy listy rodziny więzienie nie odpowiedziało.",
        ],
        [
          "Artykuł 19 Międzynarodowego Paktu Praw Obywatelskich i Politycznych chroni wolność poszukiwania i otrzymywania informacji.2",
          "Państwo, które karze za wypożyczanie książek, narusza ją.",
        ],
        [
          "Sieć Dębowa Biblioteka wzywa władze do natychmiastowego uwolnienia Aleny Karpowicz.",
          "Prosi Specjalnego Sprawozdawcę do spraw Białorusi o poruszenie tej sprawy z rządem w Mińsku.",
        ],
      ],
      "uk": [
        ["Білорусь: бібліотекарку засудили до чотирьох років за видачу заборонених книжок"],
        [
          "14 травня 2024 року районний суд у Ліді засудив бібліотекарку Алену Карпович до чотирьох років позбавлення волі.",
          "Суддя визнав її винною у «сприянні екстремістській діяльності» після процесу, який тривав дві години.",
          "Ні родичів, ні дипломатів до зали суду не допустили.",
        ],
        [
          "Пані Карпович, якій 52 роки, пропрацювала в міській бібліотеці 27 років.",
          "За версією обвинувачення, із січня до червня 2023 року вона видала одинадцятьом читачам книжки, які Міністерство інформації згодом внесло до свого списку.1",
          "На час видачі жодна з цих книжок не була заборонена.",
        ],
        [
          "Її адвокат Віктар Саладуха заявив, що подасть апеляцію.",
          "«Моя підзахисна робила те, що роблять бібліотекарі в усьому світі», — сказав він після вироку.",
          "За тиждень колегія адвокатів відкликала його ліцензію.",
        ],
        [
          "Від дня арешту 3 жовтня 2023 року пані Карпович перебуває в гродненській в’язниці.",
          "Вона хвора на діабет і, за словами доньки, отримує інсулін лише нерегулярно.",
          "На три листи родини адміністрація в’язниці не відповіла.",
        ],
        [
          "Стаття 19 Міжнародного пакту про громадянські і політичні права захищає свободу шукати й отримувати інформацію.2",
          "Держава, яка карає за видачу книжок, її порушує.",
        ],
        [
          "Мережа «Дубова бібліотека» закликає владу негайно звільнити Алену Карпович.",
          "Вона просить Спеціального доповідача щодо Білорусі порушити цю справу перед урядом у Мінську.",
        ],
      ],
      "de": [
        ["Belarus: Bibliothekarin wegen Ausleihe verbotener Bücher zu vier Jahren verurteilt"],
        [
          "Am 14. Mai 2024 verurteilte das Bezirksgericht in Lida die Bibliothekarin Alena Karpowitsch zu vier Jahren Haft.",
          "Der Richter befand sie nach einem zweistündigen Prozess der „Unterstützung extremistischer Tätigkeit“ für schuldig.",
          "Weder Angehörige noch Diplomaten wurden in den Gerichtssaal gelassen.",
        ],
        [
          "Frau Karpowitsch ist 52 Jahre alt und arbeitete 27 Jahre lang in der Stadtbibliothek.",
          "Laut Anklage lieh sie zwischen Januar und Juni 2023 elf Lesern Bücher aus, die das Informationsministerium später auf seine Liste setzte.1",
          "Zum Zeitpunkt der Ausleihe war keines dieser Bücher verboten.",
        ],
        [
          "Ihr Anwalt Wiktar Saladucha kündigte Berufung an.",
          "„Meine Mandantin hat getan, was Bibliothekare auf der ganzen Welt tun“, sagte er nach dem Urteil.",
          "Eine Woche später entzog ihm die Anwaltskammer die Zulassung.",
        ],
        [
          "Seit ihrer Festnahme am 3. Oktober 2023 sitzt Frau Karpowitsch im Gefängnis von Hrodna.",
          "Sie leidet an Diabetes und bekommt, wie ihre Tochter berichtet, nur unregelmäßig Insulin.",
          "Drei Briefe der Familie hat das Gefängnis nicht beantwortet.",
        ],
        [
          "Artikel 19 des Internationalen Pakts über bürgerliche und politische Rechte schützt die Freiheit, Informationen zu suchen und zu empfangen.2",
          "Ein Staat, der das Verleihen von Büchern bestraft, verletzt sie.",
        ],
        [
          "Das Netzwerk Eichenbibliothek fordert die Behörden auf, Alena Karpowitsch unverzüglich freizulassen.",
          "Es bittet die Sonderberichterstatterin für Belarus, den Fall bei der Regierung in Minsk anzusprechen.",
        ],
      ],
      "kk": [
        ["Беларусь: тыйым салынған кітаптарды бергені үшін кітапханашы төрт жылға сотталды"],
        [
          "2024 жылғы 14 мамырда Лида аудандық соты кітапханашы Алена Карповичті төрт жылға бас бостандығынан айырды.",
          "Екі сағатқа созылған процестен кейін судья оны «экстремистік қызметке көмектескені» үшін кінәлі деп таныды.",
          "Сот залына туыстары да, дипломаттар да кіргізілмеді.",
        ],
        [
          "52 жастағы Карпович қалалық кітапханада 27 жыл жұмыс істеген.",
          "Айыптау актісіне сәйкес, ол 2023 жылғы қаңтар мен маусым аралығында он бір оқырманға Ақпарат министрлігі кейін өз тізіміне енгізген кітаптарды берген.1",
          "Берілген кезде бұл кітаптардың ешқайсысына тыйым салынбаған еді.",
        ],
        [
          "Оның адвокаты Виктор Солодуха апелляция беретінін мәлімдеді.",
          "«Менің қорғауымдағы адам бүкіл әлемдегі кітапханашылар істейтін жұмысты істеді», — деді ол үкімнен кейін.",
          "Бір аптадан соң адвокаттар алқасы оның лицензиясын қайтарып алды.",
        ],
        [
          "2023 жылғы 3 қазанда қамауға алынғаннан бері Карпович Гродно түрмесінде отыр.",
          "Ол қант диабетімен ауырады және қызының айтуынша, инсулинді тек ауық-ауық алады.",
          "Отбасының үш хатына түрме жауап берген жоқ.",
        ],
        [
          "Азаматтық және саяси құқықтар туралы халықаралық пактінің 19-бабы ақпарат іздеу және алу бостандығын қорғайды.2",
          "Кітап бергені үшін жазалайтын мемлекет оны бұзады.",
        ],
        [
          "«Емен кітапханасы» желісі билікті Алена Карповичті дереу босатуға шақырады.",
          "Ол Беларусь бойынша арнайы баяндамашыдан бұл істі Минсктегі үкіметтің алдына қоюды сұрайды.",
        ],
      ],
    ],
    notes: [
      "en": [
        "The list is published at https://www.example.org/by/list and had 4,126 entries on 1 May 2024.",
        "See also General Comment No. 34 of the Human Rights Committee, paragraph 18.",
      ],
      "ru": [
        "Список опубликован на сайте https://www.example.org/by/list и на 1 мая 2024 года насчитывал 4126 записей.",
        "См. также Замечание общего порядка № 34 Комитета по правам человека, пункт 18.",
      ],
      "pl": [
        "Listę opublikowano na stronie https://www.example.org/by/list i 1 maja 2024 roku miała ona 4126 pozycji.",
        "Zob. też Komentarz ogólny nr 34 Komitetu Praw Człowieka, paragraf 18.",
      ],
      "uk": [
        "Список опубліковано на сайті https://www.example.org/by/list і станом на 1 травня 2024 року він налічував 4126 записів.",
        "Див. також Зауваження загального порядку № 34 Комітету з прав людини, пункт 18.",
      ],
      "de": [
        "Die Liste ist unter https://www.example.org/by/list veröffentlicht und hatte am 1. Mai 2024 4.126 Einträge.",
        "Siehe auch die Allgemeine Bemerkung Nr. 34 des Menschenrechtsausschusses, Absatz 18.",
      ],
      "kk": [
        "Тізім https://www.example.org/by/list сайтында жарияланған, 2024 жылғы 1 мамырда онда 4126 жазба болған.",
        "Сондай-ақ Адам құқықтары комитетінің № 34 жалпы ескертпесінің 18-тармағын қараңыз.",
      ],
    ])
}
