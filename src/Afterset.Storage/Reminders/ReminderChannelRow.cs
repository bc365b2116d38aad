using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Afterset.Storage.Reminders;

sealed class ReminderChannelRow
{
    public Guid AthleteId { get; init; }
    public Guid Id { get; init; }
    public Guid AccountId { get; init; }
    public required string Kind { get; init; }
    public required string Label { get; set; }
    public required string ProtectedTarget { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
    public bool Confirmed { get; set; }
    public int CodeTries { get; set; }
    public bool Sessions { get; set; }
    public bool CheckIns { get; set; }
    public string? Trouble { get; set; }

    internal static ReminderChannelRow From(ReminderChannel channel) => new()
    {
        AthleteId = channel.AthleteId,
        Id = channel.Id,
        AccountId = channel.AccountId,
        Kind = channel.Kind,
        Label = channel.Label,
        ProtectedTarget = channel.ProtectedTarget,
        CreatedAt = channel.CreatedAt,
        Confirmed = channel.Confirmed,
        CodeTries = channel.CodeTries,
        Sessions = channel.Sessions,
        CheckIns = channel.CheckIns,
        Trouble = channel.Trouble,
    };

    internal ReminderChannel ToChannel() => new(AthleteId, Id, AccountId, Kind, Label, ProtectedTarget, CreatedAt)
    {
        Confirmed = Confirmed,
        CodeTries = CodeTries,
        Sessions = Sessions,
        CheckIns = CheckIns,
        Trouble = Trouble,
    };
}

sealed class ReminderChannelTable : IEntityTypeConfiguration<ReminderChannelRow>
{
    public void Configure(EntityTypeBuilder<ReminderChannelRow> builder)
    {
        builder.ToTable("reminder_channels");
        builder.HasKey(row => new { row.AthleteId, row.Id });
        builder.HasIndex(row => row.AccountId);
        builder.Property(row => row.Kind).HasMaxLength(16);
        builder.Property(row => row.Label).HasMaxLength(100);
        builder.Property(row => row.Trouble).HasMaxLength(300);
    }
}
