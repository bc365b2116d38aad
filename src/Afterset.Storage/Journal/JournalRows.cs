using Afterset.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Afterset.Storage;

/// <summary>How far an athlete's journal has come. Writers lock this row, so that entries commit in the order of their numbers.</summary>
sealed class JournalHeadRow
{
    public Guid AthleteId { get; init; }

    public Guid Epoch { get; init; }

    public long Sequence { get; init; }

    internal JournalHead ToHead() => new(Epoch, Sequence);
}

sealed class JournalHeads : IEntityTypeConfiguration<JournalHeadRow>
{
    internal const string Table = "journal_heads";
    internal const string Epoch = "epoch";

    public void Configure(EntityTypeBuilder<JournalHeadRow> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(row => row.AthleteId);
        builder.Property(row => row.AthleteId).ValueGeneratedNever();
        builder.Property(row => row.Epoch).HasColumnName(Epoch);
    }
}

/// <summary>One entry, as it was sent.</summary>
sealed class JournalEntryRow
{
    public Guid AthleteId { get; init; }

    public Guid Id { get; init; }

    public long Sequence { get; init; }

    public string Kind { get; init; } = "";

    public int Version { get; init; }

    public DateTimeOffset At { get; init; }

    public string Json { get; init; } = "";

    public DateTimeOffset ReceivedAt { get; init; }

    internal StoredEntry ToEntry() => new(Sequence, new JournalEntry(Id, Kind, Version, At, Json), ReceivedAt);
}

sealed class JournalEntries : IEntityTypeConfiguration<JournalEntryRow>
{
    public void Configure(EntityTypeBuilder<JournalEntryRow> builder)
    {
        builder.ToTable("journal_entries");
        builder.HasKey(row => new { row.AthleteId, row.Id });
        builder.HasIndex(row => new { row.AthleteId, row.Sequence }).IsUnique();
    }
}

/// <summary>A file as the athlete uploaded it.</summary>
sealed class OriginalRow
{
    public Guid AthleteId { get; init; }

    public string Sha256 { get; init; } = "";

    public string Name { get; init; } = "";

    public byte[] Bytes { get; init; } = [];

    public DateTimeOffset ReceivedAt { get; init; }
}

sealed class Originals : IEntityTypeConfiguration<OriginalRow>
{
    public void Configure(EntityTypeBuilder<OriginalRow> builder)
    {
        builder.ToTable("originals");
        builder.HasKey(row => new { row.AthleteId, row.Sha256 });
        builder.Property(row => row.Sha256).HasMaxLength(64).HasColumnName("sha256");
    }
}
