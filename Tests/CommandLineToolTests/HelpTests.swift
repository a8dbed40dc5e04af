import CommandLineTool
import Testing

@Suite("Help is laid out from the declarations")
struct HelpTests {
  @Test("A verb at 80 columns")
  func verb() {
    #expect(
      outcome("lookup", "--help").help == """
        Usage: tool lookup [OPTION]... --from LANG [TEXT]

        Finds the words nearest to a text.

        Operands:
          TEXT               the text to find

        Options:
              --from LANG    language of the text (required)
              --min PERCENT  lowest score to show (default: 70)
          -m, --limit N      how many to show at most (default: 5)
              --bias NUMBER  what to add to every score, which may be negative to make
                             all of them smaller (default: 0)
              --format FORM  how to show what is found (text, json, jsonl;
                             default: text)
          -t, --tag TAG      only words with this tag (may be repeated)
          -a, --all          show all languages
          -n, --dry-run      change nothing
              --[no-]color   mark the differences in colour (default: on)
          -h, --help         show this help and exit

        Store:
          -f, --file FILE    the file to keep words in
              --read-only    only read the file

        Without TEXT, every line of standard input is a query.
        """)
  }

  @Test("A verb at 50 columns")
  func narrowVerb() {
    #expect(
      outcome("lookup", "--help", width: 50).help == """
        Usage: tool lookup [OPTION]... --from LANG [TEXT]

        Finds the words nearest to a text.

        Operands:
          TEXT              the text to find

        Options:
              --from LANG   language of the text
                            (required)
              --min PERCENT
                            lowest score to show
                            (default: 70)
          -m, --limit N     how many to show at most
                            (default: 5)
              --bias NUMBER
                            what to add to every score,
                            which may be negative to make
                            all of them smaller
                            (default: 0)
              --format FORM
                            how to show what is found
                            (text, json, jsonl;
                            default: text)
          -t, --tag TAG     only words with this tag
                            (may be repeated)
          -a, --all         show all languages
          -n, --dry-run     change nothing
              --[no-]color  mark the differences in colour
                            (default: on)
          -h, --help        show this help and exit

        Store:
          -f, --file FILE   the file to keep words in
              --read-only   only read the file

        Without TEXT, every line of standard input is a
        query.
        """)
  }

  @Test("The root at 80 columns")
  func root() {
    #expect(
      outcome("--help").help == """
        Usage: tool COMMAND [OPTION]...

        Keeps words and finds them again.

        Commands:
          lookup           Finds the words nearest to a text.
          add              Adds versions of one text.
          stats            Counts the words.
          terms            Keeps the terms.

        Care:
          status           Shows the state of the store.

        Options:
          -h, --help       show this help and exit
              --version    show the version and exit

        Store:
          -f, --file FILE  the file to keep words in
              --read-only  only read the file

        Run 'tool help COMMAND' for more on a command.

        The words are kept in one file, which is made when it is first written to and
        can be copied while nobody writes.

        Examples:
          tool add one.txt two.txt
          tool lookup --from en tree
        """)
  }

  @Test("A group below the root lists its commands and names itself in the footer")
  func group() {
    #expect(
      outcome("terms", "--help").help == """
        Usage: tool terms COMMAND [OPTION]...

        Keeps the terms.

        Commands:
          list        Lists the terms.
          find        Finds a term.

        Options:
          -h, --help  show this help and exit

        Run 'tool help terms COMMAND' for more on a command.
        """)
  }

  @Test("A repeating operand is shown so")
  func repeatingOperand() {
    #expect(outcome("add", "--help").help?.hasPrefix("Usage: tool add [OPTION]... FILE...\n") == true)
    #expect(
      outcome("terms", "find", "--help").help?.hasPrefix("Usage: tool terms find [OPTION]... TERM [TIMES]\n") == true)
  }

  @Test("The page is never narrower than 40 columns and never wider than 100")
  func limits() throws {
    #expect(outcome("lookup", "-h", width: 0).help == outcome("lookup", "-h", width: 40).help)
    #expect(outcome("lookup", "-h", width: 500).help == outcome("lookup", "-h", width: 100).help)
    let wide = try #require(outcome("--help", width: 500).help)
    #expect(wide.split(separator: "\n").map(\.count).max() == 97)
  }

  @Test("No line is longer than the page is wide, but for what cannot be broken", arguments: 40...100)
  func width(columns: Int) throws {
    for words in [["--help"], ["lookup", "-h"], ["terms", "-h"]] {
      let text = try #require(Program(Sample.self, version: "1").outcome(of: words, width: columns).help)
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= columns || $0.hasPrefix("Run ") })
    }
  }
}
