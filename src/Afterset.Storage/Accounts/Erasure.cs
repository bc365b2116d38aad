using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Afterset.Storage.Accounts;

/// <summary>Erases an athlete from every table that has one.</summary>
/// <remarks>
/// It asks the model: a table whose rows have an <c>AthleteId</c> belongs to athletes. Nobody who adds a table has to remember to
/// name it here.
/// </remarks>
static class Erasure
{
    const string Column = nameof(AthleteRow.AthleteId);

    static readonly MethodInfo OfTable = typeof(Erasure).GetMethod(nameof(EraseOfAsync), BindingFlags.NonPublic | BindingFlags.Static)
        ?? throw new MissingMethodException(nameof(Erasure), nameof(EraseOfAsync));

    /// <summary>
    /// Row types with an athlete. The journal's head first, as its writers wait on it; then those that point at others before those
    /// that they point at.
    /// </summary>
    internal static IReadOnlyList<IEntityType> TablesOfAthletes(IModel model) =>
        [.. model.GetEntityTypes()
            .Where(type => !type.IsOwned() && type.FindProperty(Column) is not null)
            .OrderBy(type => type.ClrType == typeof(JournalHeadRow) ? 0 : 1)
            .ThenByDescending(type => Depth(type, 0))];

    internal static async Task EraseAthleteAsync(AftersetDb db, Guid athleteId, CancellationToken cancellation)
    {
        foreach (var type in TablesOfAthletes(db.Model))
        {
            var erase = OfTable.MakeGenericMethod(type.ClrType);
            await ((Task)erase.Invoke(null, [db, athleteId, cancellation])!).ConfigureAwait(false);
        }
    }

    /// <summary>Makes others that change who may see these athletes wait until the transaction ends.</summary>
    internal static Task LockAsync(AftersetDb db, IReadOnlyCollection<Guid> athletes, CancellationToken cancellation) =>
        db.Set<AthleteRow>().Where(row => athletes.Contains(row.AthleteId))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, row => row.Name), cancellation);

    static Task EraseOfAsync<TRow>(AftersetDb db, Guid athleteId, CancellationToken cancellation)
        where TRow : class =>
        db.Set<TRow>().Where(row => EF.Property<Guid?>(row, Column) == athleteId).ExecuteDeleteAsync(cancellation);

    // Tables are few and do not point in circles; five steps are more than there are.
    static int Depth(IEntityType type, int steps) =>
        steps > 5 ? steps : type.GetForeignKeys()
            .Where(key => key.PrincipalEntityType != type && key.PrincipalEntityType.FindProperty(Column) is not null)
            .Select(key => Depth(key.PrincipalEntityType, steps + 1))
            .DefaultIfEmpty(steps).Max();
}
