namespace Afterset.Server.Operations;

/// <summary>A variable of the environment that the server reads.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Otherwise">What holds when it is not set, for people.</param>
/// <param name="Meaning">What it is for, for people.</param>
sealed record Variable(string Name, string Otherwise, string Meaning)
{
    /// <summary>Whether NAME_FILE may name a file that holds the value instead.</summary>
    public bool IsSecret { get; init; }
}

/// <summary>All variables: <c>afterset serve --help</c> and docs/self-hosting.md tell them, and a test holds them against the code.</summary>
static class Variables
{
    internal static IReadOnlyList<Variable> All { get; } =
    [
        new("AFTERSET_DATA", "~/.local/share/afterset",
            "The folder that holds everything the server keeps. Under systemd its StateDirectory, where this is not set."),
        new("AFTERSET_URLS", "http://127.0.0.1:8080",
            "Where to listen; a semicolon between two. Port 0 takes any free one. Beyond this machine only once there is an account."),
        new("AFTERSET_PUBLIC_URL", "the address it listens on",
            "The address that people type, such as https://afterset.example. Passkeys belong to its host name: decide before the first one."),
        new("AFTERSET_BEHIND_PROXY", "false",
            "Whose word on the caller's address and on HTTPS is taken: true for a proxy on this machine, or its address or network, such as 10.0.0.0/8."),
        new("AFTERSET_DATABASE", "SQLite in the data folder",
            "A PostgreSQL: postgres://user:password@host:5432/afterset, or its connection string.") { IsSecret = true },
        new("AFTERSET_ALLOW_UNCLAIMED", "false",
            "Whether to listen beyond this machine before anybody has an account, as in a container. Open the claim link at once."),
        new("AFTERSET_APP", "app, beside the program", "The folder of the published app. ./afterset serve builds the app and sets it. Without the app, / says so."),
        new("AFTERSET_UPLOAD_LIMIT_MIB", "256", "The largest file to take in, MiB, also after unpacking; 1 to 4096."),
        new("AFTERSET_REQUESTS_A_MINUTE", "1200", "Requests a minute of one account, or of one address without an account."),
        new("AFTERSET_SIGN_INS_A_MINUTE", "10", "Tries a minute to sign in, claim or use an invitation, from one address."),
        new("AFTERSET_SMTP_HOST", "no e-mail", "The mail server that takes reminders by e-mail."),
        new("AFTERSET_SMTP_PORT", "587", "Its port: 465 speaks TLS from the start, others switch to it."),
        new("AFTERSET_SMTP_USER", "no sign-in", "The name to sign in to it with."),
        new("AFTERSET_SMTP_PASSWORD", "no sign-in", "The password to that name.") { IsSecret = true },
        new("AFTERSET_SMTP_FROM", "needed with a host", "The address that reminders come from."),
        new("AFTERSET_PRIVATE_TARGETS", "false",
            "Whether reminders and diaries may use addresses of the server's own network, such as an ntfy at home, and plain http."),
        new("AFTERSET_LOG", "plain", "plain for people, json for programs: one line an event, on standard output."),
        new("OTEL_EXPORTER_OTLP_ENDPOINT", "nothing is exported",
            "Where to send traces, metrics and logs, such as http://127.0.0.1:4318. The other OTEL_ variables of OpenTelemetry hold too."),
        new("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf", "http/protobuf or grpc."),
    ];
}
