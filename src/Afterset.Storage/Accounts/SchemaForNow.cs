using Microsoft.Extensions.DependencyInjection;

namespace Afterset.Storage.Accounts;

/// <summary>Makes the tables.</summary>
public static class SchemaForNow
{
    /// <summary>Makes the tables in an empty database.</summary>
    public static Task EnsureSchemaAsync(this IServiceProvider provider, CancellationToken cancellation) =>
        provider.GetRequiredService<AftersetDb>().Database.EnsureCreatedAsync(cancellation);
}
