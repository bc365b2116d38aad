namespace Afterset.Presentation;

/// <summary>How a page looks.</summary>
static class PageStyle
{
    internal const string Css = """

        :root{color-scheme:light dark;--ground:#faf8f5;--surface:#fff;--ink:#1c1b1a;--quiet:#5f5a54;--line:#e3dcd2;--accent:#0f5e63;--soft:#e4eeed;--skin:#e9ddcf;--none:#d2d8dc;
        --h1:#f2e2c2;--h2:#e9bf93;--h3:#d68d78;--h4:#a0497a;--h5:#6b2358;--on1:#1c1b1a;--on2:#1c1b1a;--on3:#1c1b1a;--on4:#fff;--on5:#fff}
        @media (prefers-color-scheme:dark){:root{--ground:#131514;--surface:#1c1f1e;--ink:#ece9e4;--quiet:#aaa59d;--line:#343936;--accent:#74c5c5;--soft:#1d3433;--skin:#3d3730;--none:#4a5156;
        --h1:#5d523f;--h2:#7d6247;--h3:#9c5e4a;--h4:#a84c73;--h5:#b04a9e;--on1:#fff;--on2:#fff;--on3:#fff;--on4:#fff;--on5:#fff}}
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%}
        body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
        main{max-width:880px;margin:0 auto;padding:32px 20px 48px}
        h1{font-size:32px;line-height:1.2;margin:0 0 8px;font-weight:600;text-wrap:balance}
        h2{font-size:22px;line-height:1.3;margin:48px 0 8px;font-weight:600}
        h3{font-size:18px;line-height:1.3;margin:0;font-weight:600}
        p{margin:0 0 12px}
        strong,b{font-weight:600}
        small,.quiet{color:var(--quiet)}
        code{font:13px/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;color:var(--quiet)}
        a{color:var(--accent)}
        a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
        .brand{color:var(--accent);font-weight:600;margin:0 0 4px}
        .facts{color:var(--quiet);margin:0 0 4px}
        .facts span+span::before{content:"·";margin:0 8px 0 4px}
        .away{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .defs{position:absolute}
        .frame{border:2px solid var(--h4);border-radius:16px;padding:16px 20px 8px;margin:24px 0;background:var(--surface)}
        .frame h2{margin:0 0 8px}
        .do{font-weight:600}.do::before{content:"→ ";color:var(--accent)}.do code{font-weight:400}
        svg .skin{fill:var(--skin)}
        .none{fill:var(--none)}.out{fill:url(#hatch)}.lit{fill:var(--accent)}
        .h1{fill:var(--h1)}.h2{fill:var(--h2)}.h3{fill:var(--h3)}.h4{fill:var(--h4)}.h5{fill:var(--h5)}
        .hatch-ground{fill:var(--surface)}.hatch-line{fill:var(--quiet)}
        .bodies{display:flex;justify-content:center;align-items:flex-end;gap:16px;margin:8px 0 0}
        .bodies figure{margin:0;flex:1 1 0;max-width:280px;text-align:center}
        .bodies figure:nth-child(3){max-width:150px}
        .bodies svg{display:block;width:100%;height:auto}
        .bodies use[class]:not(.skin){stroke:var(--ground);stroke-width:.6}
        .bodies text{font-size:5.2px;font-weight:600;text-anchor:middle}
        .on1{fill:var(--on1)}.on2{fill:var(--on2)}.on3{fill:var(--on3)}.on4{fill:var(--on4)}.on5{fill:var(--on5)}
        figcaption{color:var(--quiet);font-size:14px}
        .legend{list-style:none;display:flex;flex-wrap:wrap;justify-content:center;gap:4px 16px;padding:0;margin:16px 0;font-size:14px}
        .legend li{display:flex;align-items:center;gap:6px}
        .legend svg{width:24px;height:16px}.legend rect{stroke:var(--quiet);stroke-width:.7}
        .series{list-style:none;display:grid;grid-template-columns:repeat(5,1fr);gap:8px;padding:0;margin:16px 0;font-size:14px;text-align:center}
        .series .pair{display:flex;justify-content:center;gap:2px}
        .series svg{flex:1 1 0;min-width:0;max-width:64px;height:auto}
        .wide{overflow-x:auto}
        table{width:100%;border-collapse:collapse;margin:16px 0 8px}
        th{text-align:left;font-weight:600}thead th{font-size:14px;color:var(--quiet);font-weight:400}
        thead th+th,td{text-align:center}
        tbody tr{border-top:1px solid var(--line)}
        th,td{padding:8px 4px;vertical-align:top;overflow-wrap:normal}
        th small,td small{display:block;font-weight:400;font-size:14px}
        .chip{display:inline-block;min-width:32px;padding:0 8px;border-radius:12px}
        .c1{background:var(--h1);color:var(--on1)}.c2{background:var(--h2);color:var(--on2)}.c3{background:var(--h3);color:var(--on3)}.c4{background:var(--h4);color:var(--on4)}.c5{background:var(--h5);color:var(--on5)}
        .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(250px,1fr));gap:24px 16px}
        .chart{margin:0;max-width:560px}.chart svg{display:block;width:100%;height:auto}
        .chart figcaption strong{color:var(--ink);display:block}
        .chart .grid{stroke:var(--line);stroke-width:1}.chart .day{stroke:var(--quiet);stroke-width:1;stroke-dasharray:1 3}
        .chart .axis{fill:var(--quiet);font-size:11px;text-anchor:middle}.chart .end{text-anchor:end}
        .chart .band{fill-opacity:.55}.chart .line{fill:none;stroke:var(--ink);stroke-width:2;stroke-linejoin:round}
        .chart line.mark{stroke:var(--accent);stroke-width:1.5}.chart circle.mark{fill:var(--accent)}
        .chart text.mark{fill:var(--surface);font-size:11px;font-weight:600;text-anchor:middle}
        .timeline{list-style:none;display:flex;flex-wrap:wrap;gap:12px;padding:0;margin:12px 0 20px}
        .timeline li{flex:1 1 180px}
        .timeline a{display:grid;grid-template-columns:auto 1fr;gap:0 12px;align-items:center;text-decoration:none;color:inherit;background:var(--soft);border-radius:14px;padding:10px 14px;min-height:48px}
        .timeline b{grid-row:1/4;color:var(--accent);font-size:26px;line-height:1}
        .timeline span{font-size:14px;color:var(--quiet)}
        .timeline strong{font-size:18px;line-height:1.3}
        .card{background:var(--surface);border:1px solid var(--line);border-radius:16px;padding:20px;margin:0 0 20px}
        .card header{display:flex;gap:14px;align-items:flex-start;margin:0 0 12px}
        .card header p{margin:2px 0 0;color:var(--quiet)}
        .number{flex:none;width:36px;height:36px;border-radius:50%;background:var(--accent);color:var(--surface);display:grid;place-items:center}
        .ask{background:var(--soft);border-radius:12px;padding:8px 14px}
        .steps{list-style:none;padding:0;margin:0 0 12px;counter-reset:step}
        .steps>li{counter-increment:step;display:grid;grid-template-columns:84px 1fr auto;grid-template-areas:"map what dose" "map how how";gap:2px 16px;padding:16px 0;border-top:1px solid var(--line)}
        .close{grid-area:map;width:84px;height:84px;border-radius:12px;background:var(--ground)}
        .what{grid-area:what}.what strong{display:block}.what strong::before{content:counter(step) ". "}
        .dose{grid-area:dose;text-align:right}.dose .dots{display:block}.dose .quiet::after{content:" ·"}
        .dots{letter-spacing:1px;color:var(--accent);white-space:nowrap}
        .how{grid-area:how;font-size:15px}.how p{margin:4px 0 0}.how em{font-style:normal;font-weight:600}
        .levels{margin:0 0 12px;font-size:15px}.levels div{display:flex;flex-wrap:wrap;gap:0 12px}.levels dt{min-width:170px}.levels dd{margin:0;color:var(--quiet)}
        .notes ul{padding:0 0 0 20px;margin:8px 0}.notes li{margin:0 0 8px}
        footer{margin:48px 0 0;padding:16px 0 0;border-top:1px solid var(--line);color:var(--quiet)}
        @media (max-width:560px){main{padding:24px 16px 40px}h1{font-size:28px}.bodies{flex-wrap:wrap;gap:8px}.bodies figure{flex-basis:45%}.bodies figure:nth-child(3){flex-basis:100%;margin:8px auto 0}
        .series{grid-template-columns:repeat(3,1fr)}.card{padding:16px}th,td{padding:8px 2px;font-size:15px}thead th{font-size:13px}.chip{min-width:28px;padding:0 6px}
        .steps>li{grid-template-columns:64px 1fr;grid-template-areas:"map what" "map dose" "how how"}.close{width:64px;height:64px}.dose{text-align:left;display:flex;flex-wrap:wrap;gap:0 12px}}
        @media print{:root{--ground:#fff;--surface:#fff;--ink:#000;--quiet:#333;--line:#999;--accent:#000;--soft:#fff;--skin:#f3f3f3;--none:#f3f3f3;--h1:#fff;--h2:#fff;--h3:#fff;--h4:#fff;--h5:#fff;--on1:#000;--on2:#000;--on3:#000;--on4:#fff;--on5:#fff}
        @page{margin:14mm}
        body{font-size:10pt;line-height:1.35}main{max-width:none;padding:0}h1{font-size:20pt}h2{font-size:14pt;margin:14pt 0 4pt;break-after:avoid}h3{font-size:12pt}
        .h1{fill:url(#print1)}.h2{fill:url(#print2)}.h3{fill:url(#print3)}.h4{fill:#777}.h5{fill:#222}
        .bodies use[class]:not(.skin),.series use[class]:not(.skin){stroke:#777;stroke-width:.5}.bodies text{stroke:#fff;stroke-width:1.4;paint-order:stroke;fill:#000}
        .bodies figure{max-width:46mm}.bodies figure:nth-child(3){max-width:26mm}.bodies,.legend,.series{break-before:avoid;margin:8pt 0}.series svg{max-width:48px}th small,td small{display:inline;margin-left:6px}th,td{padding:3pt 2pt}.frame{border-color:#000;padding:8pt 12pt 2pt;margin:10pt 0}
        .chip{border:1px solid #999;background:none;color:#000}.chart .band{fill:#bbb}.chart text.mark{fill:#fff}.number{border:1.5pt solid #000;color:#000;background:none}
        .charts{grid-template-columns:repeat(3,1fr);gap:8pt}.timeline a,.ask{border:1px solid #999}.timeline a{padding:6pt 10pt}
        .steps>li{grid-template-columns:52px 1fr auto;padding:5pt 0;break-inside:avoid}.close{width:52px;height:52px}
        .card{border-color:#999;padding:10pt}.card header,.card>p:first-of-type,.frame,figure,tr,.notes li,.levels,.timeline{break-inside:avoid}.card header{break-after:avoid}
        .how{font-size:9pt}p{margin:0 0 6pt}.notes li{margin:0 0 3pt}a{color:inherit;text-decoration:none}}

        """;
}
