import Testing
import Translation

@testable import Quality

@Suite("Punctuation")
struct PunctuationCheckTests {
  @Test(
    "Ends that agree, or may differ",
    arguments: [
      MarkedPair("It is so.", "Это так."), MarkedPair("Is it?", "Так ли?!"), MarkedPair("A heading.", "Заголовок"),
      MarkedPair("“No, no,” he said.", "«Нет, нет», — сказал он."), MarkedPair("Why “so?”", "Почему «так?»."),
      MarkedPair("It is so!", "Это так."), MarkedPair("It is so…", "Это так."), MarkedPair("It is so.[1]", "Это так¹."),
      MarkedPair("and so on…", "и т. д..."), MarkedPair("Ask Inc.", "Спросите Inc., пожалуйста."), MarkedPair("", ""),
      MarkedPair("Yes, etc., too.", "Да, и т. п., тоже."), MarkedPair("a.. b. c", "а.. б. в"),
      MarkedPair("Really, is it so?", "Неужели это так?.."),
    ])
  func clean(_ pair: MarkedPair) { pair.verify(PunctuationCheck()) }

  @Test(
    "Ends that do not agree and stops that stand twice are marked",
    arguments: [
      MarkedPair("Is it so?", "Это так⟦.⟧"), MarkedPair("These are:", "Это дл⟦я⟧"),
      MarkedPair("The court said so on Monday.", "Суд заявил об этом в понедельни⟦к⟧"),
      MarkedPair("It is so.", "Это так⟦,⟧"), MarkedPair("It is.", "Это правительство⟦.,⟧ да."),
      MarkedPair("Yes, it is.", "Да⟦,,⟧ это так."),
    ])
  func mistakes(_ pair: MarkedPair) { pair.verify(PunctuationCheck()) }

  @Test("A beginning in the wrong case is noted")
  func capitals() {
    MarkedPair("The court ruled.", "⟦с⟧уд постановил.").verify(PunctuationCheck())
    MarkedPair("the court ruled", "⟦С⟧уд постановил").verify(PunctuationCheck())
    MarkedPair("iPhone sales", "Продажи iPhone").verify(PunctuationCheck(), isExpected: { $0 != "initial-capital" })
  }
}

@Suite("Spaces")
struct SpacingCheckTests {
  @Test(
    "Spaces where they belong",
    arguments: [
      MarkedPair("Yes, sir.", "Да, сударь."), MarkedPair("1,5", "1,5"), MarkedPair("a .NET app", "приложение .NET"),
      MarkedPair("see www.a.org,b", "см. www.a.org,b"), MarkedPair("smile :)", "улыбка :)"), MarkedPair("", ""),
      MarkedPair("[ , ]", "[ , ]"), MarkedPair("p.m.", "т.е. U.S.A"), MarkedPair("Who?", "Кто?"),
      MarkedPair("a,b", "а,б"), MarkedPair("well …", "ну …"),
    ])
  func clean(_ pair: MarkedPair) throws { pair.verify(SpacingCheck(to: try language("ru"))) }

  @Test(
    "Spaces doubled, too many and missing are marked",
    arguments: [
      MarkedPair("a word", "одно⟦  ⟧слово"), MarkedPair("Yes, sir", "Да⟦ ⟧, сударь"),
      MarkedPair("a word", "слово⟦\t⟧да"),
      MarkedPair("Yes, sir", "Да⟦,⟧сударь"), MarkedPair("It is. He", "Это так⟦.⟧Этот"),
      MarkedPair("It is.", "Это так⟦ ⟧."),
      MarkedPair("(a)", "(а⟦ ⟧)"), MarkedPair("Who?", "Кто⟦?⟧Он"),
    ])
  func mistakes(_ pair: MarkedPair) throws { pair.verify(SpacingCheck(to: try language("ru"))) }

  @Test("French signs stand apart")
  func french() throws {
    let check = SpacingCheck(to: try language("fr"))
    MarkedPair("Who?", "Qui\u{A0}?").verify(check)
    MarkedPair("Who?", "Qui⟦?⟧").verify(check)
    MarkedPair("Who?", "Qui⟦ ⟧?").verify(check)
    MarkedPair("Yes, sir", "Oui⟦ ⟧, monsieur").verify(check)
    MarkedPair("at 10:30", "à 10:30").verify(check)
    #expect(check.findings(in: SegmentPair("Who?", "Qui ?", index: 0)).map(\.check) == ["no-break-space"])
  }
}

@Suite("Words that stand twice")
struct DoubledWordCheckTests {
  @Test(
    "Words that may, names, and words the source doubles",
    arguments: [
      MarkedPair("we meet", "nous nous voyons"), MarkedPair("in Walla Walla", "à Walla Walla"),
      MarkedPair("a b", "a, a"),
      MarkedPair("very very", "très très"), MarkedPair("a, a", "là, là"), MarkedPair("5 5", "5 5 5"),
    ])
  func clean(_ pair: MarkedPair) throws { pair.verify(DoubledWordCheck(to: try language("fr"))) }

  @Test(
    "The pair is marked, case aside",
    arguments: [MarkedPair("on", "⟦на на⟧ основании"), MarkedPair("We", "⟦Мы мы⟧ здесь")])
  func mistakes(_ pair: MarkedPair) throws { pair.verify(DoubledWordCheck(to: try language("ru"))) }

  @Test("A word is doubled behind an elided article too")
  func elision() throws {
    let check = DoubledWordCheck(to: try language("fr"))
    MarkedPair("the team", "⟦l’équipe équipe⟧").verify(check)
    MarkedPair("the team", "l’équipe, équipe de l’année").verify(check)
  }
}
