using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Afterset.Storage.Reminders;

sealed class ServerSecretRow
{
    public required string Name { get; init; }
    public required string ProtectedValue { get; init; }
}

sealed class ServerSecretTable : IEntityTypeConfiguration<ServerSecretRow>
{
    public void Configure(EntityTypeBuilder<ServerSecretRow> builder)
    {
        builder.ToTable("server_secrets");
        builder.HasKey(row => row.Name);
        builder.Property(row => row.Name).HasMaxLength(64);
    }
}
