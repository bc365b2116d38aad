using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Afterset.Storage;

/// <summary>A table of the model, whoever added it.</summary>
sealed class BackupTable
{
    readonly ITable _table;

    BackupTable(ITable table)
    {
        _table = table;
        Columns = [.. table.Columns.OrderBy(column => column.Name, StringComparer.Ordinal).Select(BackupColumn.Of)];
    }

    internal string Name => _table.Name;

    internal string File => $"tables/{Name}.jsonl";

    internal IReadOnlyList<BackupColumn> Columns { get; }

    internal string QuotedName => Quote(Name);

    /// <summary>All tables; one that refers to another comes after it.</summary>
    internal static IReadOnlyList<BackupTable> All(AftersetDb db)
    {
        var left = db.Model.GetRelationalModel().Tables.OrderBy(table => table.Name, StringComparer.Ordinal).ToList();
        var ordered = new List<ITable>(left.Count);
        while (left.Count > 0)
        {
            var next = left.FirstOrDefault(table => table.ForeignKeyConstraints.All(key => key.PrincipalTable == table || ordered.Contains(key.PrincipalTable)))
                ?? throw new InvalidOperationException($"The tables {string.Join(", ", left.Select(table => table.Name))} refer to each other in a circle.");
            ordered.Add(next);
            left.Remove(next);
        }

        return [.. ordered.Select(table => new BackupTable(table))];
    }

    internal DbCommand Select(DbConnection connection)
    {
        var order = _table.PrimaryKey is { } key ? $" ORDER BY {Quoted(key.Columns.Select(column => column.Name))}" : "";
        var command = connection.CreateCommand();
        command.CommandText = $"SELECT {Quoted(Columns.Select(column => column.Name))} FROM {QuotedName}{order}";
        return command;
    }

    /// <summary>An INSERT with one empty parameter a column, in the order of the columns.</summary>
    internal DbCommand Insert(DbConnection connection)
    {
        var names = Columns.Select((_, place) => $"@p{place}").ToList();
        var command = connection.CreateCommand();
        command.CommandText =
            $"INSERT INTO {QuotedName} ({Quoted(Columns.Select(column => column.Name))}) VALUES ({string.Join(", ", names)})";
        foreach (var (column, name) in Columns.Zip(names))
            command.Parameters.Add(column.Parameter(command, name));
        return command;
    }

    /// <summary>PostgreSQL's statement for many rows.</summary>
    internal string Copy => $"COPY {QuotedName} ({Quoted(Columns.Select(column => column.Name))}) FROM STDIN (FORMAT BINARY)";

    /// <summary>The column that PostgreSQL numbers by itself; null when there is none.</summary>
    internal string? NumberedColumn =>
        _table.PrimaryKey?.Columns is [var column] && column.PropertyMappings.Any(mapping =>
            mapping.Property.ValueGenerated == ValueGenerated.OnAdd && (mapping.Property.ClrType == typeof(int) || mapping.Property.ClrType == typeof(long)))
            ? column.Name
            : null;

    internal static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(Quote));
}
