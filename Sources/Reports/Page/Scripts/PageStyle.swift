/// How a page looks.
enum PageStyle {
  /// Page, headings, controls, tables.
  ///
  /// The colours are those of Okabe and Ito, which all kinds of colour vision tell apart.
  static let text = #"""
    :root{color-scheme:light;--page:#fff;--panel:#f6f7f9;--ink:#1b2129;--soft:#5b6673;--line:#d9dee4;--grid:#e9ecf0;
    --accent:#0072b2;--c0:#0072b2;--c1:#d55e00;--c2:#009e73;--c3:#b4588f;--c4:#c98a00;--c5:#3a9bd6;--c6:#1b2129;--c7:#8d97a3}
    :root[data-theme=dark]{color-scheme:dark;--page:#12161b;--panel:#1a2027;--ink:#e7ebf0;--soft:#9aa7b5;--line:#323b46;
    --grid:#252d36;--accent:#56b4e9;--c0:#4aa3e0;--c1:#ee7b30;--c2:#26b98d;--c3:#da8fbd;--c4:#e8b03a;--c5:#8fd0f7;--c6:#e7ebf0;--c7:#7d8894}
    @media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;--page:#12161b;--panel:#1a2027;
    --ink:#e7ebf0;--soft:#9aa7b5;--line:#323b46;--grid:#252d36;--accent:#56b4e9;--c0:#4aa3e0;--c1:#ee7b30;--c2:#26b98d;
    --c3:#da8fbd;--c4:#e8b03a;--c5:#8fd0f7;--c6:#e7ebf0;--c7:#7d8894}}
    *{box-sizing:border-box}
    html{scroll-behavior:smooth;scroll-padding-top:3.2rem;-webkit-text-size-adjust:100%}
    body{margin:0 auto;max-width:68rem;padding:0 1.25rem 4rem;background:var(--page);color:var(--ink);
    font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;overflow-wrap:anywhere}
    header{display:flex;justify-content:space-between;align-items:flex-start;gap:1rem;padding:1.6rem 0 .4rem}
    h1{font-size:1.65rem;line-height:1.25;margin:0;font-weight:650;letter-spacing:-.01em}
    h2{font-size:1.2rem;margin:2.6rem 0 .8rem;font-weight:620}
    .subtitle{margin:.2rem 0 0;color:var(--soft)}
    a{color:var(--accent)}
    .skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--page);padding:.3rem .6rem;z-index:20}
    .hide{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    nav{position:sticky;top:0;z-index:10;display:flex;gap:1.1rem;overflow-x:auto;background:var(--page);
    border-bottom:1px solid var(--line);padding:.55rem 0;font-size:.9rem;white-space:nowrap;scrollbar-width:none}
    nav a{color:var(--soft);text-decoration:none}nav a:hover,nav a:focus-visible{color:var(--ink);text-decoration:underline}
    .verdict p{margin:.2rem 0}
    .verdict{font-size:1.18rem;line-height:1.5;margin:.4rem 0 1.4rem;padding:.9rem 1.1rem;background:var(--panel);
    border-left:4px solid var(--accent);border-radius:0 8px 8px 0}
    .facts{display:grid;grid-template-columns:max-content 1fr;gap:.28rem 1.4rem;margin:0;font-size:.95rem}
    .facts dt{color:var(--soft)}.facts dd{margin:0;min-width:0}
    details{margin:.8rem 0;font-size:.95rem}summary{cursor:pointer;color:var(--soft)}details .facts{margin:.6rem 0 0 1.1rem}
    .note{color:var(--soft);font-size:.88rem;margin:.7rem 0;max-width:52rem}
    code,pre{font:.88em/1.45 ui-monospace,"SF Mono","DejaVu Sans Mono",Menlo,monospace}
    pre{background:var(--panel);padding:.8rem;border-radius:8px;overflow:auto;max-height:24rem}
    button,select,input{font:inherit;color:inherit}
    button,select{background:var(--panel);border:1px solid var(--line);border-radius:7px;padding:.25rem .65rem;cursor:pointer}
    button:hover,select:hover{border-color:var(--soft)}
    :focus-visible{outline:2px solid var(--accent);outline-offset:2px}
    input[type=range],input[type=checkbox],input[type=radio]{accent-color:var(--accent)}
    .controls{display:flex;flex-wrap:wrap;gap:.5rem 1.1rem;align-items:center;margin:.55rem 0;font-size:.92rem}
    .controls fieldset{border:0;margin:0;padding:0;display:flex;gap:.9rem}
    [hidden]{display:none!important}
    .table{margin:1rem 0 1.6rem}.table .controls{justify-content:flex-end;margin:0 0 .3rem}
    .scroll{overflow-x:auto}
    table{border-collapse:separate;border-spacing:0;font-size:.84rem;width:100%}
    caption{text-align:left;color:var(--soft);padding:0 0 .4rem;font-size:.9rem}
    th,td{padding:.26rem .6rem;text-align:left;border-bottom:1px solid var(--grid);white-space:nowrap;overflow-wrap:normal;vertical-align:baseline}
    thead th{font-weight:600;border-bottom:1px solid var(--line)}th.n{text-align:right}
    tbody th{font-weight:500;position:sticky;left:0;background:var(--page);z-index:1}
    .n{text-align:right;font-variant-numeric:tabular-nums}
    tbody tr:hover>*{background:var(--panel)}
    .warnings{padding-left:1.1rem}.warnings li{margin:.35rem 0}.warnings code{background:var(--panel);padding:.1em .4em;border-radius:4px}
    #toast{position:fixed;bottom:1.2rem;left:50%;transform:translateX(-50%);background:var(--ink);color:var(--page);
    padding:.45rem .9rem;border-radius:8px;opacity:0;transition:opacity .2s;pointer-events:none}#toast.on{opacity:1}
    #theme{font-size:1.1rem;line-height:1;padding:.45rem .6rem}
    """#
}
