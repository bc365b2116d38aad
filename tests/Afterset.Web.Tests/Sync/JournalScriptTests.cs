using Afterset.Web.Tests.Browser;
using Xunit;

namespace Afterset.Web.Tests.Sync;

/// <summary>wwwroot/js/journal.js by itself: what MemoryStore promises, the browser's storage keeps.</summary>
public sealed class JournalScriptTests(AppBrowser browser)
{
    [Fact]
    public async Task What_is_asked_for_is_done_though_the_page_is_left_before_the_answer()
    {
        await using var app = await browser.OpenAsync();
        await app.GoAsync();
        for (var round = 0; round < 10; round++)
        {
            await app.Page.EvaluateAsync("async () => { window.j = await import(new URL('js/journal.js', document.baseURI).href); await j.write('session', 'under way'); }");
            await app.Page.EvaluateAsync("round => { j.add([`new-${round}`], ['one'], true); j.endSession([`done-${round}`], ['two']); j.write('word', `${round}`); }", round);
            await app.GoAsync("log");
            var said = await app.Page.EvaluateAsync<string?[]>("""
                async round => {
                  const j = await import(new URL('js/journal.js', document.baseURI).href);
                  return [...await j.find([`new-${round}`, `done-${round}`]), await j.read('session'), await j.read('word')];
                }
                """, round);
            Assert.Equal(["one", "two", null, $"{round}"], said);
        }
    }

    [Fact]
    public async Task The_storage_keeps_what_syncing_needs_of_it()
    {
        await using var app = await browser.OpenAsync();
        await app.GoAsync();
        var said = await app.Page.EvaluateAsync<string[]>("""
            async () => {
              const j = await import(new URL('js/journal.js', document.baseURI).href);
              const said = [];
              const say = async f => { try { said.push(JSON.stringify(await f()) ?? ''); } catch (e) { said.push(String(e)); } };
              await j.add(['a', 'b'], ['la', 'lb']);
              await j.choose('p1');
              await say(() => j.read('server'));
              await say(() => j.unsent(10, []));
              await say(() => j.unsent(1, ['a']));
              await say(() => j.find(['a', 'z']));
              await say(() => j.receive('elsewhere', 'p2', ['x'], ['lx'], [], []));
              await say(() => j.receive('p1', 'p2', ['a', 'c'], ['theirs', 'lc'], ['d', 'b'], ['ld', 'not this']));
              await say(() => j.markSent('p1', ['b']));
              await say(() => j.unsent(10, []));
              await say(() => j.markSent('p2', ['b', 'unknown']));
              await say(() => j.unsent(10, []));
              await say(() => j.find(['a', 'b', 'c', 'd', 'x']));
              await say(() => j.restart('p1', 'p3'));
              await say(() => j.restart('p2', 'p3'));
              await say(() => j.countUnsent());
              await say(() => j.read('server'));
              await j.write('demo', '1');
              await say(() => j.unsent(10, []));
              await say(() => j.receive('p3', 'p4', ['y'], ['ly'], [], []));
              await j.write('demo', null);
              await j.choose(null);
              await say(() => j.read('server'));
              await j.erase();
              await say(() => j.readAll());
              return said;
            }
            """);
        Assert.Equal(
            [
                "\"p1\"", """["a","la","b","lb"]""", """["b","lb"]""", """["la"]""", "false", "true", "false", """["b","lb","d","ld"]""", "true", """["d","ld"]""",
                """["theirs","lb","lc","ld"]""", "false", "true", "4", "\"p3\"", "[]", "false", "null", "\"\"",
            ],
            said);
    }
}
