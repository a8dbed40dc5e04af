import Interchange
import Testing

@Suite("Pages of numbers")
struct PageTests {
  @Test(
    "Each page is whole, loads nothing and runs nothing, and has a plot that is named and described",
    arguments: [
      "analyse -f en -t ru release.en.txt", "stats", "terms audit -f en -t ru",
    ])
  func page(_ line: String) throws {
    let tool = try Tool(withMemory: ExampleRelease.approvedMemory(), example: true)
    defer { tool.remove() }
    let outcome = try tool.shell("concord \(line) --format html")
    #expect(outcome.complaints.isEmpty)
    let page = outcome.output
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(page.hasSuffix("</html>\n"))
    for word in ["<script", "http://", "https://", "url(", "@import", "<link"] { #expect(!page.contains(word)) }
    #expect(page.contains("<svg role=\"img\" aria-labelledby="))
    #expect(page.ranges(of: "<title id=").count == page.ranges(of: "<desc id=").count)
  }

  @Test("The page of an analysis has the numbers that JSON has")
  func numbers() throws {
    let tool = try Tool(withMemory: ExampleRelease.approvedMemory(), example: true)
    defer { tool.remove() }
    let words = try JSONValue(
      parsing: tool("analyse", "-f", "en", "-t", "ru", "release.en.txt", "--format", "json").output)["total"]?[
        "total"]?["words"]?
      .int
    let page = try tool("analyse", "-f", "en", "-t", "ru", "release.en.txt", "--format", "html").output
    #expect(page.contains("release.en.txt<tspan class=\"dim\"> \(try #require(words)) words"))
  }

  @Test("Gaps and names are no pages")
  func refusal() throws {
    let tool = try Tool(withMemory: ExampleRelease.approvedMemory(), example: true)
    defer { tool.remove() }
    #expect(try tool("terms", "audit", "--gaps", "--format", "html").code == 2)
  }
}
