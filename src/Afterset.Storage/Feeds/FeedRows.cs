using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Afterset.Storage.Feeds;

/// <summary>A calendar that others may subscribe to by its secret address.</summary>
sealed class CalendarFeedRow
{
    public Guid AthleteId { get; init; }

    public Guid Id { get; init; }

    public Guid AccountId { get; init; }

    public string Name { get; init; } = "";

    public string SecretSha256 { get; init; } = "";

    public int? AlarmMinutes { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    internal CalendarFeed ToFeed() => new(Id, Name, AlarmMinutes, CreatedAt);
}

sealed class CalendarFeeds : IEntityTypeConfiguration<CalendarFeedRow>
{
    public void Configure(EntityTypeBuilder<CalendarFeedRow> builder)
    {
        builder.ToTable("calendar_feeds");
        builder.HasKey(row => new { row.AthleteId, row.Id });
        builder.Property(row => row.SecretSha256).HasMaxLength(64).HasColumnName("secret_sha256");
        builder.HasIndex(row => row.SecretSha256).IsUnique();
    }
}

/// <summary>An appointment as subscribers saw it last.</summary>
sealed class CalendarEntryRow
{
    public Guid AthleteId { get; init; }

    public string Uid { get; init; } = "";

    public DateTimeOffset Start { get; init; }

    public DateTimeOffset End { get; init; }

    public string Summary { get; init; } = "";

    public string Description { get; init; } = "";

    public int Sequence { get; init; }

    public bool IsCancelled { get; init; }

    public DateTimeOffset ModifiedAt { get; init; }

    internal static CalendarEntryRow From(Guid athlete, PublishedEntry entry) => new()
    {
        AthleteId = athlete,
        Uid = entry.Uid,
        Start = entry.Start,
        End = entry.End,
        Summary = entry.Summary,
        Description = entry.Description,
        Sequence = entry.Sequence,
        IsCancelled = entry.IsCancelled,
        ModifiedAt = entry.ModifiedAt,
    };

    internal PublishedEntry ToEntry() => new(Uid, Start, End, Summary, Description, Sequence, IsCancelled, ModifiedAt);
}

sealed class CalendarEntries : IEntityTypeConfiguration<CalendarEntryRow>
{
    public void Configure(EntityTypeBuilder<CalendarEntryRow> builder)
    {
        builder.ToTable("calendar_entries");
        builder.HasKey(row => new { row.AthleteId, row.Uid });
    }
}

/// <summary>One row an athlete: whoever publishes locks it, so that two servers do not publish at once.</summary>
sealed class CalendarLockRow
{
    public Guid AthleteId { get; init; }

    public long Version { get; init; }
}

sealed class CalendarLocks : IEntityTypeConfiguration<CalendarLockRow>
{
    public void Configure(EntityTypeBuilder<CalendarLockRow> builder)
    {
        builder.ToTable("calendar_locks");
        builder.HasKey(row => row.AthleteId);
        builder.Property(row => row.AthleteId).ValueGeneratedNever();
    }
}
