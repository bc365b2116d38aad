using Afterset.Server.Hosting;
using Npgsql;
using Xunit;

namespace Afterset.Server.Tests.Hosting;

public sealed class ServerOptionsTests
{
    [Fact]
    public void Without_anything_it_keeps_data_at_home_and_listens_on_loopback()
    {
        var options = Read(("HOME", "/home/anna"));
        Assert.Equal("/home/anna/.local/share/afterset", options.DataFolder);
        Assert.Equal(["http://127.0.0.1:8080"], options.Urls);
        Assert.Null(options.Postgres);
        Assert.Equal(256L * 1024 * 1024, options.UploadLimitBytes);
        Assert.False(options.AllowUnclaimed);
        Assert.Empty(options.Proxies);
    }

    [Theory]
    [InlineData("AFTERSET_UPLOAD_LIMIT_MIB", "many")]
    [InlineData("AFTERSET_UPLOAD_LIMIT_MIB", "0")]
    [InlineData("AFTERSET_UPLOAD_LIMIT_MIB", "-5")]
    [InlineData("AFTERSET_REQUESTS_A_MINUTE", "1.5")]
    [InlineData("AFTERSET_SIGN_INS_A_MINUTE", "0")]
    [InlineData("AFTERSET_URLS", "127.0.0.1:8080")]
    [InlineData("AFTERSET_URLS", "ftp://127.0.0.1")]
    [InlineData("AFTERSET_URLS", "https://127.0.0.1:8443")]
    [InlineData("AFTERSET_URLS", "http://127.0.0.1:8080/path")]
    [InlineData("AFTERSET_PUBLIC_URL", "afterset.example")]
    [InlineData("AFTERSET_PUBLIC_URL", "https://user:word@afterset.example")]
    [InlineData("AFTERSET_PUBLIC_URL", "https://afterset.example/under")]
    [InlineData("AFTERSET_ALLOW_UNCLAIMED", "perhaps")]
    [InlineData("AFTERSET_BEHIND_PROXY", "somewhere")]
    [InlineData("AFTERSET_DATABASE", "postgres://user:hunter2@")]
    [InlineData("AFTERSET_DATABASE", "Host=db;Password=hunter2;Colour=blue")]
    [InlineData("AFTERSET_DATABASE", "Username=anna;Password=hunter2")]
    [InlineData("AFTERSET_DATABASE", "postgres://anna:hunter2@host:99999/db")]
    [InlineData("AFTERSET_DATABASE", "mysql://anna:hunter2@host/db")]
    [InlineData("AFTERSET_DATABASE_FILE", "/nowhere/hunter2")]
    public void A_value_that_cannot_be_meant_is_named_in_one_sentence_and_never_repeated(string name, string value)
    {
        var problem = Assert.Throws<ConfigurationException>(() => Read(("HOME", "/home/anna"), (name, value)));
        Assert.Contains(name, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", problem.Message, StringComparison.Ordinal);
        Assert.Null(problem.InnerException);
        Assert.EndsWith(".", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Message);
    }

    [Theory]
    [InlineData("postgres://anna:p%40ss@db.example:5433/journals?sslmode=require")]
    [InlineData("postgresql://anna:p%40ss@db.example:5433/journals?sslmode=require")]
    [InlineData("Host=db.example;Port=5433;Database=journals;Username=anna;Password=p@ss;SSL Mode=Require")]
    public void A_database_is_an_address_or_a_connection_string(string text)
    {
        var read = new NpgsqlConnectionStringBuilder(Read(("HOME", "/"), ("AFTERSET_DATABASE", text)).Postgres);
        Assert.Equal(("db.example", 5433, "journals", "anna", "p@ss", SslMode.Require), (read.Host, read.Port, read.Database, read.Username, read.Password, read.SslMode));
    }

    [Fact]
    public void A_secret_may_stand_in_a_file()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "Host=db.example;Password=hunter2\n");
        Assert.Contains("hunter2", Read(("HOME", "/"), ("AFTERSET_DATABASE_FILE", file)).Postgres, StringComparison.Ordinal);
        var both = Assert.Throws<ConfigurationException>(() => Read(("HOME", "/"), ("AFTERSET_DATABASE_FILE", file), ("AFTERSET_DATABASE", "Host=db")));
        Assert.Contains("AFTERSET_DATABASE_FILE", both.Message, StringComparison.Ordinal);
        File.WriteAllText(file, "\n");
        Assert.Throws<ConfigurationException>(() => Read(("HOME", "/"), ("AFTERSET_DATABASE_FILE", file)));
        File.Delete(file);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080", true)]
    [InlineData("http://localhost:1", true)]
    [InlineData("http://[::1]:8080", true)]
    [InlineData("http://0.0.0.0:8080", false)]
    [InlineData("http://*:8080", false)]
    [InlineData("http://+:8080", false)]
    [InlineData("http://[::]:8080", false)]
    [InlineData("http://192.168.1.4:8080", false)]
    [InlineData("http://localhost.example:8080", false)]
    [InlineData("http://127.0.0.1.example:8080", false)]
    public void It_knows_which_addresses_only_this_machine_reaches(string url, bool loopback) => Assert.Equal(loopback, Bindings.IsLoopback(url));

    [Fact]
    public void A_proxy_is_true_for_this_machine_or_named()
    {
        Assert.Equal(2, Read(("HOME", "/"), ("AFTERSET_BEHIND_PROXY", "true")).Proxies.Count);
        Assert.Equal("10.0.0.0/8", Read(("HOME", "/"), ("AFTERSET_BEHIND_PROXY", "10.0.0.0/8")).Proxies.Single().ToString());
        Assert.Equal("172.17.0.2/32", Read(("HOME", "/"), ("AFTERSET_BEHIND_PROXY", "172.17.0.2")).Proxies.Single().ToString());
    }

    static ServerOptions Read(params (string Name, string Value)[] variables) =>
        ServerOptions.Read(new Settings(variables.ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal)));
}
