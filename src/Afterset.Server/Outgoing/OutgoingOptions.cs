namespace Afterset.Server.Outgoing;

/// <summary>What requests to addresses that people typed may reach.</summary>
/// <param name="PrivateTargets">
/// Whether receivers on this machine and in the local network may be reached, and plain http used. Off unless the owner of
/// the server turns it on (AFTERSET_PRIVATE_TARGETS=true).
/// </param>
public sealed record OutgoingOptions(bool PrivateTargets)
{
    /// <summary>The longest that a whole request may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Reads AFTERSET_PRIVATE_TARGETS.</summary>
    public static OutgoingOptions From(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new(settings.Flag("AFTERSET_PRIVATE_TARGETS"));
    }
}
