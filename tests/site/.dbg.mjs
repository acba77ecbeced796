import { serve } from "./serve.mjs"; import { launch } from "./launch.mjs"; import { openPage, paste, status, drawn } from "./page.mjs";
const site = await serve("/work/main/docs/api"); const browser = await launch();
const bad = ["<script>parent.postMessage('ran','*');fetch('https://a.example/a')</script>",
        '<img src="https://b.example/b.png" onerror="top.location=\'https://evil.example/c\'">',
        '<iframe src="https://c.example/d"></iframe>',
        '<link rel="stylesheet" href="https://d.example/e.css">',
        '<form action="https://e.example/f"><button autofocus>x</button></form>','<meta http-equiv="refresh" content="0;url=https://f.example/g">','<link rel="preconnect" href="https://g.example/">','<link rel="dns-prefetch" href="https://h.example/">','<link rel="prefetch" href="https://i.example/">','<video src="https://j.example/"></video>','<object data="https://k.example/"></object>'];
const o = await openPage(browser, site.origin, {complaints:false}); const {page}=o;
for (const b of bad) { await page.click("#clear");
await paste(page, "<h1>Fog</h1><p>Text.</p>"); await status(page,"Layout"); await drawn(page);
await page.evaluate((b)=>{const f=document.querySelector("#output iframe"); f.srcdoc=f.srcdoc.replace("<body>","<body>"+b+"<h2>Here</h2>");},b);
await page.waitForTimeout(700); }
console.log(o.asked.map(x=>x.url));
await browser.close(); await site.close();
