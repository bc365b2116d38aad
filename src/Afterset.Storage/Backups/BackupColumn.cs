using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Afterset.Storage;

/// <summary>A column, and how its values stand in a backup: alike from both databases.</summary>
abstract class BackupColumn(IColumn column)
{
    internal string Name => column.Name;

    /// <summary>The database's type, without a length.</summary>
    internal string StoreType => column.StoreType.Split('(')[0];

    internal abstract Type Type { get; }

    internal static BackupColumn Of(IColumn column)
    {
        // A column that holds a document (a passkey's data) belongs to no property.
        if (!column.PropertyMappings.Any())
            return new Document(column);
        var mapping = column.StoreTypeMapping;
        var type = mapping.Converter?.ProviderClrType ?? mapping.ClrType;
        return (BackupColumn)Activator.CreateInstance(typeof(Plain<>).MakeGenericType(Nullable.GetUnderlyingType(type) ?? type), column)!;
    }

    internal void Write(DbDataReader row, int place, Utf8JsonWriter json)
    {
        json.WritePropertyName(Name);
        if (row.IsDBNull(place))
            json.WriteNullValue();
        else
            WriteValue(row, place, json);
    }

    internal DbParameter Parameter(DbCommand command, string name) =>
        column.StoreTypeMapping.CreateParameter(command, name, value: null, nullable: true);

    internal object Read(JsonElement row)
    {
        if (!row.TryGetProperty(Name, out var value))
            throw new JsonException($"No {Name}.");
        return value.ValueKind == JsonValueKind.Null ? DBNull.Value : ReadValue(value);
    }

    protected abstract void WriteValue(DbDataReader row, int place, Utf8JsonWriter json);

    protected abstract object ReadValue(JsonElement value);

    sealed class Plain<T>(IColumn column) : BackupColumn(column)
        where T : notnull
    {
        internal override Type Type => typeof(T);

        protected override void WriteValue(DbDataReader row, int place, Utf8JsonWriter json) =>
            JsonSerializer.Serialize(json, row.GetFieldValue<T>(place));

        protected override object ReadValue(JsonElement value) => value.Deserialize<T>()!;
    }

    sealed class Document(IColumn column) : BackupColumn(column)
    {
        internal override Type Type => typeof(JsonNode);

        // PostgreSQL orders members and leaves out blanks. In a backup they are ordered by name, whichever database it came from.
        protected override void WriteValue(DbDataReader row, int place, Utf8JsonWriter json) =>
            (Ordered(JsonNode.Parse(row.GetString(place))) ?? throw new JsonException("A document without content.")).WriteTo(json);

        protected override object ReadValue(JsonElement value) => value.GetRawText();

        static JsonNode? Ordered(JsonNode? node) => node switch
        {
            JsonObject members => new JsonObject(members
                .OrderBy(member => member.Key, StringComparer.Ordinal)
                .Select(member => KeyValuePair.Create(member.Key, Ordered(member.Value)))),
            JsonArray items => new JsonArray([.. items.Select(Ordered)]),
            _ => node?.DeepClone(),
        };
    }
}
