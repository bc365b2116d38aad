using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Afterset.Storage;

/// <summary>Columns that hold a JSON document, such as a passkey's data.</summary>
static class Documents
{
    static readonly ValueConverter<byte[], string> Base64 = new(bytes => Convert.ToBase64String(bytes), text => Convert.FromBase64String(text));

    /// <summary>EF writes bytes in a document as hexadecimal on SQLite and as Base64 on PostgreSQL; one could not read the other's.</summary>
    internal static void AlikeOnBoth(ModelBuilder builder)
    {
        var properties = builder.Model.GetEntityTypes().Where(type => type.IsMappedToJson()).SelectMany(type => type.GetDeclaredProperties());
        foreach (var property in properties.Where(property => property.ClrType == typeof(byte[])))
        {
            // The key of the row that the document stands in is no part of the document.
            if (!property.IsKey() && !property.IsForeignKey())
                property.SetValueConverter(Base64);
        }
    }
}
