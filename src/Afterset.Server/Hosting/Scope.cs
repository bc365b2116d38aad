using System.Diagnostics.CodeAnalysis;

namespace Afterset.Server.Hosting;

/// <summary>What a key may do. Whoever is signed in may do all of it.</summary>
enum Scope
{
    JournalRead,
    JournalWrite,
    PlanRead,
    FeedsWrite,
    RemindersWrite,
    AccountRead,
}

/// <summary>The names by which keys know scopes.</summary>
static class ScopeNames
{
    internal static IReadOnlyList<Scope> All { get; } = Enum.GetValues<Scope>();

    internal static string Name(this Scope scope) => scope switch
    {
        Scope.JournalRead => "journal:read",
        Scope.JournalWrite => "journal:write",
        Scope.PlanRead => "plan:read",
        Scope.FeedsWrite => "feeds:write",
        Scope.RemindersWrite => "reminders:write",
        Scope.AccountRead => "account:read",
    };

    /// <summary>Whether a reader of somebody else's athlete may do it.</summary>
    internal static bool OnlyReads(this Scope scope) => scope switch
    {
        Scope.JournalRead or Scope.PlanRead or Scope.AccountRead => true,
        Scope.JournalWrite or Scope.FeedsWrite or Scope.RemindersWrite => false,
    };

    internal static bool TryParse(string name, [NotNullWhen(true)] out Scope? scope)
    {
        scope = All.Where(one => one.Name() == name).Select(one => (Scope?)one).FirstOrDefault();
        return scope is not null;
    }
}
