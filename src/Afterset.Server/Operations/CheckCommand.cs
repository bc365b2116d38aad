namespace Afterset.Server.Operations;

/// <summary>Asks the server of the same settings whether it is ready: for containers, which have no other program to ask with.</summary>
static class CheckCommand
{
    internal static async Task<int> RunAsync()
    {
        var url = ServerOptions.Read(Settings.OfProcess()).Urls[0];
        var address = Bindings.Parse(url)!;
        var ready = new UriBuilder(address) { Host = address.Host is "0.0.0.0" or "[::]" ? "127.0.0.1" : address.Host, Path = "/ready" }.Uri;
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(4) };
        try
        {
            using var answer = await http.GetAsync(ready);
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
        {
            return 1;
        }
    }
}
