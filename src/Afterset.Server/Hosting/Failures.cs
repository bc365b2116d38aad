using Afterset.Server.Operations;

namespace Afterset.Server.Hosting;

/// <summary>The outermost handler: whatever goes wrong becomes a number for the caller and a place in the code for the log.</summary>
/// <remarks>Texts of exceptions may repeat what somebody sent, so neither side gets them.</remarks>
sealed partial class Failures(RequestDelegate next, ILogger<Failures> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone; nobody is left to answer.
        }
        catch (OperationCanceledException) when (!context.Response.HasStarted && IsStopping(context))
        {
            // A stop also ends the wait for the rest of a body.
            await Problems.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "The server is stopping. Send it again in a moment.");
        }
        catch (BadHttpRequestException problem) when (!context.Response.HasStarted)
        {
            await Problems.WriteAsync(context, problem.StatusCode, null);
        }
        catch (Exception problem) when (!context.Response.HasStarted && StorageTrouble.MayPass(problem))
        {
            Away(logger, problem.GetType().Name);
            context.Response.Clear();
            await Problems.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "The database does not answer. Nothing is known to be kept: send it again in a moment.");
        }
        catch (Exception problem)
        {
            var id = Guid.CreateVersion7();
            Failed(logger, id, ExceptionPlaces.Of(problem));
            if (context.Response.HasStarted)
                throw new FailedHalfwayException();

            context.Response.Clear();
            await Problems.WriteAsync(context, StatusCodes.Status500InternalServerError,
                $"Something here failed. Whoever runs this server finds it in the log under {id}.");
        }
    }

    static bool IsStopping(HttpContext context) =>
        context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database does not answer: {Kind}")]
    static partial void Away(ILogger logger, string kind);

    [LoggerMessage(Level = LogLevel.Error, Message = "Request failed, {Id}: {Places}")]
    static partial void Failed(ILogger logger, Guid id, string places);

    /// <summary>Breaks the connection, so that half an answer is not taken for a whole one.</summary>
    sealed class FailedHalfwayException() : Exception("The answer had begun.");
}
