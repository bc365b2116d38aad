using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Afterset.Storage;

/// <summary>Columns of our own tables: AthleteId is athlete_id. Those of Identity keep the names that its documentation has.</summary>
static class ColumnNames
{
    internal static void ToSnakeCase(ModelBuilder builder)
    {
        var ours = builder.Model.GetEntityTypes()
            .Where(type => type.ClrType.Assembly == typeof(ColumnNames).Assembly && type.ClrType != typeof(Account));
        foreach (var property in ours.SelectMany(type => type.GetDeclaredProperties()))
        {
            // A name that a configuration has chosen stays.
            if (property.GetColumnName() == property.Name)
                property.SetColumnName(SnakeCase(property.Name));
        }
    }

    internal static string SnakeCase(string name)
    {
        var snake = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]))
                snake.Append('_');
            snake.Append(char.ToLowerInvariant(name[i]));
        }

        return snake.ToString();
    }
}
