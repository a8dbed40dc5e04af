/// How a report looks.
enum ReportStyle {
  /// The style sheet: light and dark, wide and narrow, on screen and on paper.
  ///
  /// Contrasts of text are 4.5:1 and more in both schemes (WCAG 2.2, 1.4.3).
  static let sheet = """
    :root{color-scheme:light dark;--text:#1b1b1f;--back:#ffffff;--panel:#f4f4f7;--line:#c9c9d2;--dim:#565663;--error:#a8071a;--warning:#7a4d00;--note:#1d4f91;--error-back:#ffd9dc;--warning-back:#ffe8bf;--note-back:#d9e8ff;--c0:#0b6b4f;--c1:#2f9e77;--c2:#1f5fa8;--c3:#5b8fd0;--c4:#8a6fc0;--c5:#b08a1a;--c6:#c9671b;--c7:#b33a3a;--c8:#8a8a96}
    @media (prefers-color-scheme:dark){:root{--text:#ececf1;--back:#16161a;--panel:#202027;--line:#44444f;--dim:#b0b0bd;--error:#ff9aa2;--warning:#ffc766;--note:#9cc4ff;--error-back:#5c1a20;--warning-back:#53390a;--note-back:#17345e;--c0:#3fbf95;--c1:#86dbbd;--c2:#6aa5ec;--c3:#a6c8f5;--c4:#b9a3ea;--c5:#e2c060;--c6:#f0a060;--c7:#f08080;--c8:#8b8b98}}
    *{box-sizing:border-box}
    body{margin:0 auto;max-width:76rem;padding:1rem;font:1rem/1.5 system-ui,sans-serif;color:var(--text);background:var(--back)}
    h1{font-size:1.6rem;margin:.5rem 0 1rem}
    h2{font-size:1.2rem;margin:2rem 0 .5rem;border-bottom:1px solid var(--line);padding-bottom:.25rem;overflow-wrap:anywhere}
    h2 small{font-weight:normal;color:var(--dim)}
    .skip{position:absolute;left:-99rem}
    .skip:focus{position:static}
    :focus-visible{outline:3px solid var(--note);outline-offset:2px}
    .scroll{overflow-x:auto;margin:1rem 0}
    table{border-collapse:collapse}
    caption{text-align:start;font-weight:bold;padding-bottom:.25rem}
    th,td{border:1px solid var(--line);padding:.25rem .6rem;text-align:start}
    td{text-align:end;font-variant-numeric:tabular-nums}
    td.text{text-align:start}
    .short{white-space:nowrap}
    summary{cursor:pointer;font-weight:bold;min-height:1.75rem}
    figure{margin:1.25rem 0;break-inside:avoid}
    figcaption{font-weight:bold;margin-bottom:.4rem}
    svg{display:block;overflow:visible;font:.875rem system-ui,sans-serif}
    text{fill:var(--text)}
    .dim{fill:var(--dim)}
    .ground{fill:var(--panel)}
    .area{fill:var(--note-back)}
    .line{fill:none;stroke:var(--note);stroke-width:2px;vector-effect:non-scaling-stroke}
    .legend{display:flex;flex-wrap:wrap;gap:.2rem 1rem;border:0;padding:0;margin:0 0 .6rem;font-size:.875rem}
    .swatch{display:inline-block;width:.8rem;height:.8rem;border-radius:.15rem;vertical-align:-.05rem;print-color-adjust:exact}
    .c0{fill:var(--c0);background:var(--c0)}.c1{fill:var(--c1);background:var(--c1)}.c2{fill:var(--c2);background:var(--c2)}
    .c3{fill:var(--c3);background:var(--c3)}.c4{fill:var(--c4);background:var(--c4)}.c5{fill:var(--c5);background:var(--c5)}
    .c6{fill:var(--c6);background:var(--c6)}.c7{fill:var(--c7);background:var(--c7)}.c8{fill:var(--c8);background:var(--c8)}
    thead th{background:var(--panel)}
    .filters{display:flex;flex-wrap:wrap;gap:.75rem;margin:1rem 0}
    fieldset{border:1px solid var(--line);border-radius:.4rem;display:flex;flex-wrap:wrap;gap:.15rem .9rem;min-width:0}
    .filters label{display:inline-flex;align-items:center;gap:.3rem;min-height:1.75rem}
    input{width:1.1rem;height:1.1rem}
    .card{border:1px solid var(--line);border-radius:.4rem;margin:.75rem 0;padding:.6rem .9rem;background:var(--panel);break-inside:avoid;content-visibility:auto;contain-intrinsic-size:auto 10rem}
    .place{margin:0;color:var(--dim);font-size:.875rem}
    .pair{display:grid;grid-template-columns:1fr 1fr;gap:1.25rem}
    .pair p{margin:.25rem 0;overflow-wrap:anywhere}
    ul{list-style:none;margin:.4rem 0 0;padding:.4rem 0 0;border-top:1px solid var(--line)}
    .finding{margin:.15rem 0;overflow-wrap:anywhere}
    .finding.error b{color:var(--error)}
    .finding.warning b{color:var(--warning)}
    .finding.note b{color:var(--note)}
    .remedy{color:var(--dim)}
    code{font-size:.8125rem;color:var(--dim)}
    mark{color:inherit;border-radius:.15rem;padding:0 .1rem;text-decoration:underline 2px}
    mark.error{background:var(--error-back);text-decoration-color:var(--error)}
    mark.warning{background:var(--warning-back);text-decoration-color:var(--warning)}
    mark.note{background:var(--note-back);text-decoration-color:var(--note)}
    @media (max-width:45rem){.pair{grid-template-columns:1fr;gap:.25rem}body{padding:.6rem}table{font-size:.875rem}th,td{padding:.2rem .4rem}}
    @media print{:root{--text:#000;--back:#fff;--panel:#fff;--dim:#333;--line:#999}svg *{print-color-adjust:exact}.filters,.skip{display:none}.card{content-visibility:visible}body{max-width:none;font-size:10pt}.scroll{overflow:visible}}
    """
}
