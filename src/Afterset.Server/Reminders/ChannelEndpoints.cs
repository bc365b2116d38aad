using Afterset.Server.Reminders.Channels;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Afterset.Server.Reminders;

/// <summary>What changes in a channel.</summary>
/// <param name="Label">What you call it.</param>
/// <param name="Sessions">Whether it gets reminders of sessions.</param>
/// <param name="CheckIns">Whether it gets reminders to check in.</param>
sealed record ChannelChange(string Label, bool Sessions, bool CheckIns);

/// <summary>The code that was sent to an address.</summary>
/// <param name="Code">Six digits.</param>
sealed record ConfirmCode(string Code);

/// <summary>The ways by which somebody gets reminders.</summary>
static class ChannelEndpoints
{
    internal static void Map(RouteGroupBuilder channels)
    {
        channels.RequireAthlete(Scope.RemindersWrite);
        channels.MapGet("", ListAsync).WithName("ListChannels").WithSummary("Your channels, without their secrets.");
        channels.MapPost("/ntfy", AddAsync<NewNtfy>).WithName("AddNtfy").WithSummary("Adds a topic of an ntfy server.");
        channels.MapPost("/webhook", AddWebhookAsync).WithName("AddWebhook").WithSummary("Adds a receiver of signed requests and shows the secret once.");
        channels.MapPost("/email", AddEmailAsync).WithName("AddEmail").WithSummary("Adds a mailbox and sends it a code.");
        channels.MapPost("/web-push", AddAsync<NewPush>).WithName("AddWebPush").WithSummary("Adds a browser. A subscription that is known stays one channel.");
        channels.MapPut("/{id:guid}", ChangeAsync).WithName("ChangeChannel").WithSummary("Renames a channel or chooses what it gets.");
        channels.MapPost("/{id:guid}/confirm", ConfirmAsync).WithName("ConfirmChannel").WithSummary("Confirms a mailbox by the code that was sent to it.");
        channels.MapPost("/{id:guid}/test", TestAsync).WithName("TestChannel").WithSummary("Sends a test at once.");
        channels.MapDelete("/{id:guid}", RemoveAsync).WithName("RemoveChannel").WithSummary("Removes a channel and its secrets.");
    }

    static async Task<Ok<ChannelAnswer[]>> ListAsync(AthleteInScope athlete, ChannelBook book, CancellationToken cancellation) =>
        TypedResults.Ok(await book.List(athlete, cancellation));

    static async Task<Results<Ok<ChannelAnswer>, ValidationProblem, ProblemHttpResult>> AddAsync<TNew>(
        TNew wanted, AthleteInScope athlete, ChannelBook book, CancellationToken cancellation)
        where TNew : INewChannel =>
        book.Wrong(wanted) is { } wrong ? ReminderEndpoints.Wrong(wrong)
        : await book.Add(athlete, wanted, cancellation) is { } channel ? TypedResults.Ok(channel)
        : TooMany();

    static async Task<Results<Ok<AddedWebhook>, ValidationProblem, ProblemHttpResult>> AddWebhookAsync(
        NewWebhook wanted, AthleteInScope athlete, ChannelBook book, CancellationToken cancellation) =>
        book.Wrong(wanted) is { } wrong ? ReminderEndpoints.Wrong(wrong)
        : await book.Add(athlete, wanted, cancellation) is { } channel ? TypedResults.Ok(new AddedWebhook(wanted.Secret, channel))
        : TooMany();

    static async Task<Results<Ok<ChannelAnswer>, ValidationProblem, ProblemHttpResult>> AddEmailAsync(
        NewEmail wanted, AthleteInScope athlete, ChannelBook book, ChannelTrials trials, CancellationToken cancellation)
    {
        if (book.Wrong(wanted) is { } wrong)
            return ReminderEndpoints.Wrong(wrong);
        if (!await trials.MaySendCode(athlete, cancellation))
            return Problems.Of(StatusCodes.Status429TooManyRequests, "Five codes were sent today. Try again tomorrow.");
        if (await book.Add(athlete, wanted, cancellation) is not { } channel)
            return TooMany();
        if (await trials.SendCode(athlete, channel.Id, (EmailTarget)wanted.ToTarget(), cancellation) is not { } reason)
            return TypedResults.Ok(channel);

        await book.Remove(athlete, channel.Id, cancellation);
        return Problems.Of(StatusCodes.Status409Conflict, reason);
    }

    static async Task<Results<NoContent, ValidationProblem, ProblemHttpResult>> ChangeAsync(
        Guid id, ChannelChange wanted, AthleteInScope athlete, ChannelBook book, CancellationToken cancellation) =>
        Names.Wrong(wanted.Label, ChannelBook.LongestLabel) is { } wrong ? ReminderEndpoints.Wrong(("label", wrong))
        : await book.Change(athlete, id, wanted, cancellation) ? TypedResults.NoContent()
        : NotFound();

    static async Task<Results<NoContent, ProblemHttpResult>> ConfirmAsync(
        Guid id, ConfirmCode wanted, AthleteInScope athlete, ChannelTrials trials, CancellationToken cancellation) =>
        await trials.Confirm(athlete, id, wanted.Code ?? "", cancellation)
            ? TypedResults.NoContent()
            : Problems.Of(StatusCodes.Status409Conflict, "This is not the code, or it is too old. After five tries or half an hour, remove the channel and add it again.");

    static async Task<Results<Ok<TestAnswer>, ProblemHttpResult>> TestAsync(
        Guid id, AthleteInScope athlete, ChannelBook book, ChannelTrials trials, CancellationToken cancellation)
    {
        if (await book.Find(athlete, id, cancellation) is not { } channel)
            return NotFound();
        return await trials.Test(athlete, channel, cancellation) is { } answer
            ? TypedResults.Ok(answer)
            : Problems.Of(StatusCodes.Status429TooManyRequests, "Twenty tests were sent in the last hour. Try again later.");
    }

    static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(
        Guid id, AthleteInScope athlete, ChannelBook book, CancellationToken cancellation) =>
        await book.Remove(athlete, id, cancellation) ? TypedResults.NoContent() : NotFound();

    static ProblemHttpResult NotFound() => Problems.Of(StatusCodes.Status404NotFound, "You have no such channel.");

    static ProblemHttpResult TooMany() =>
        Problems.Of(StatusCodes.Status409Conflict, $"You have {ChannelBook.MostChannels} channels. Remove one first.");
}
