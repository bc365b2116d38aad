using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Afterset.Storage;

/// <summary>Whether storage can do its work.</summary>
public sealed class StorageCheck
{
    readonly IDbContextFactory<AftersetDb> _contexts;

    internal StorageCheck(IDbContextFactory<AftersetDb> contexts) => _contexts = contexts;

    /// <summary>Whether the database answers and has every table of this version. One of a newer version counts as current.</summary>
    public async Task<bool> IsCurrentAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            var db = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
            await using (db.ConfigureAwait(false))
                return !(await db.Database.GetPendingMigrationsAsync(cancellationToken).ConfigureAwait(false)).Any();
        }
        catch (Exception problem) when (problem is DbException or InvalidOperationException or IOException or OperationCanceledException or TimeoutException)
        {
            return false;
        }
    }
}
