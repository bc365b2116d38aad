using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Afterset.Server.Hosting;
using Afterset.Server.Reminders.Channels;
using Xunit;

namespace Afterset.Server.Tests.Reminders;

public sealed class EmailChannelTests
{
    static readonly EmailTarget Ada = new("ada@example.org", Code: null);

    [Fact]
    public async Task A_mail_arrives_as_plain_text_with_the_link()
    {
        await using var server = await MailServer.Start();
        Assert.IsType<SendOutcome.Sent>(await Send(Options(server), Ada));

        var mail = await server.Mail();
        var text = mail.GetProperty("text").GetString()!;
        Assert.Equal("afterset@example.org", mail.GetProperty("from").GetString());
        Assert.Equal("ada@example.org", mail.GetProperty("to")[0].GetString());
        Assert.Contains("Subject: A session is due at 20:30\r\n", text);
        Assert.Contains("Message-Id: <0197f3a0000070008000000000000001@example.org>\r\n", text);
        Assert.Contains("Auto-Submitted: auto-generated\r\n", text);
        Assert.Contains("Content-Type: text/plain; charset=utf-8\r\n", text);
        Assert.EndsWith("\r\n\r\nLight, 12 min.\r\n\r\nhttps://afterset.example.org/today\r\n", text);
    }

    [Fact]
    public async Task The_server_signs_in_where_it_has_a_password()
    {
        await using var server = await MailServer.Start();
        Assert.IsType<SendOutcome.Sent>(await Send(Options(server) with { User = "afterset", Password = "secret" }, Ada));
        Assert.Equal("afterset", (await server.Mail()).GetProperty("user").GetString());

        var refused = Assert.IsType<SendOutcome.Refused>(await Send(Options(server) with { User = "afterset", Password = "wrong" }, Ada));
        Assert.DoesNotContain("wrong", refused.Reason);
    }

    [Fact]
    public async Task A_mailbox_that_does_not_exist_is_refused_and_a_busy_one_is_tried_again()
    {
        await using var server = await MailServer.Start();
        Assert.IsType<SendOutcome.Refused>(await Send(Options(server), new("unknown@example.org", null)));
        Assert.Equal(new SendOutcome.TryAgain(null), await Send(Options(server), new("busy@example.org", null)));
    }

    [Fact]
    public async Task A_mail_server_that_is_down_is_tried_again()
    {
        var server = await MailServer.Start();
        var options = Options(server);
        await server.DisposeAsync();
        Assert.Equal(new SendOutcome.TryAgain(null), await Send(options, Ada));
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("afterset-mail-").FullName;
        try
        {
            await using var server = await MailServer.Start(SelfSigned(folder));
            Assert.IsType<SendOutcome.Refused>(await Send(Options(server), Ada));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task An_unconfirmed_address_gets_its_code_and_nothing_else()
    {
        await using var server = await MailServer.Start();
        var unconfirmed = Ada with { Code = "123456" };
        Assert.IsType<SendOutcome.Refused>(await Send(Options(server), unconfirmed));

        var channel = new EmailChannel(Options(server));
        Assert.IsType<SendOutcome.Sent>(await channel.SendCode(unconfirmed, Guid.CreateVersion7(), Messages.Now, TestContext.Current.CancellationToken));
        Assert.Contains("Subject: Your code is 123456\r\n", (await server.Mail()).GetProperty("text").GetString());
    }

    [Fact]
    public async Task Without_a_mail_server_the_reason_says_what_to_set()
    {
        var refused = Assert.IsType<SendOutcome.Refused>(await new EmailChannel(null).Send(Ada, Messages.Session, TestContext.Current.CancellationToken));
        Assert.Contains("AFTERSET_SMTP_HOST", refused.Reason);
    }

    [Theory]
    [InlineData("ada@example.org", true)]
    [InlineData("ada+legs@sub.example.org", true)]
    [InlineData("ada", false)]
    [InlineData("ada@", false)]
    [InlineData("@example.org", false)]
    [InlineData("Ada <ada@example.org>", false)]
    [InlineData("ada@example.org,eve@example.org", false)]
    [InlineData("ada@example.org\r\nBcc: eve@example.org", false)]
    public void An_address_is_one_bare_address(string text, bool valid) => Assert.Equal(valid, EmailAddress.IsValid(text));

    [Fact]
    public void Settings_come_from_the_environment_and_the_password_from_a_file()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "from a file\n");
            var options = Read(("HOST", "mail.example.org"), ("PORT", "465"), ("USER", "u"), ("PASSWORD_FILE", file), ("FROM", "a@example.org"))!;
            Assert.Equal(("mail.example.org", 465, "u", "from a file", "a@example.org"),
                (options.Host, options.Port, options.User, options.Password, options.From));
            Assert.Equal(MailKit.Security.SecureSocketOptions.SslOnConnect, options.Security);
            Assert.Equal(MailKit.Security.SecureSocketOptions.StartTls, (options with { Port = 587 }).Security);
            Assert.Equal(MailKit.Security.SecureSocketOptions.StartTlsWhenAvailable, (options with { Port = 25, Host = "127.0.0.1" }).Security);
            Assert.DoesNotContain("file", options.ToString());
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Half_settings_stop_the_start_with_the_name_of_what_is_missing()
    {
        Assert.Null(Read());
        Assert.Contains("AFTERSET_SMTP_FROM", Assert.Throws<ConfigurationException>(() => Read(("HOST", "h"))).Message);
        Assert.Contains("AFTERSET_SMTP_PORT", Assert.Throws<ConfigurationException>(() => Read(("HOST", "h"), ("PORT", "x"))).Message);
    }

    static SmtpOptions? Read(params (string Name, string Value)[] values) => SmtpOptions.Read(
        new Settings(values.ToDictionary(value => $"AFTERSET_SMTP_{value.Name}", value => value.Value)));

    static SmtpOptions Options(MailServer server) => new("127.0.0.1", server.Port, null, null, "afterset@example.org");

    static Task<SendOutcome> Send(SmtpOptions options, EmailTarget target) =>
        new EmailChannel(options).Send(target, Messages.Session, TestContext.Current.CancellationToken);

    static string[] SelfSigned(string folder)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(Messages.Now.AddYears(-1), Messages.Now.AddYears(10));
        string[] files = [Path.Combine(folder, "cert.pem"), Path.Combine(folder, "key.pem")];
        File.WriteAllText(files[0], certificate.ExportCertificatePem());
        File.WriteAllText(files[1], key.ExportPkcs8PrivateKeyPem());
        return files;
    }
}
