using Afterset.Storage.Accounts;
using Microsoft.OpenApi;

namespace Afterset.Server.Hosting;

/// <summary>Who may use an endpoint. One without a rule, and not marked as open, is closed to everybody.</summary>
/// <param name="Scope">What a key needs; null when no key will do and somebody must be signed in.</param>
sealed record AccessRule(Scope? Scope)
{
    /// <summary>Whether it is about one athlete.</summary>
    public bool Athlete { get; init; }

    /// <summary>What the account must be to that athlete; null goes by the scope.</summary>
    public AccessRole? Role { get; init; }

    /// <summary>Whether the sign-in must be a recent one.</summary>
    public bool Recent { get; init; }
}

/// <summary>How an endpoint says who may use it.</summary>
static class AccessRules
{
    /// <summary>Anybody who is signed in, or a key with the scope.</summary>
    internal static TBuilder RequireScope<TBuilder>(this TBuilder builder, Scope scope)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new AccessRule(scope));

    /// <summary>
    /// Somebody signed in, or a key with the scope, who may do this with the athlete: the one of the route value <c>athlete</c>, else
    /// of <c>?athlete=</c>, else the account's first own. The endpoint takes it as a parameter of type <see cref="AthleteInScope"/>.
    /// </summary>
    internal static TBuilder RequireAthlete<TBuilder>(this TBuilder builder, Scope scope)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new AccessRule(scope) { Athlete = true }).WithAthleteParameter();

    /// <summary>Somebody signed in; no key will do.</summary>
    internal static TBuilder RequireSignIn<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new AccessRule(Scope: null));

    /// <summary>Somebody who signed in within the last quarter of an hour; no key will do.</summary>
    internal static TBuilder RequireRecentSignIn<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new AccessRule(Scope: null) { Recent = true });

    /// <summary>Somebody signed in who owns the athlete; no key will do.</summary>
    internal static TBuilder RequireAthleteOwner<TBuilder>(this TBuilder builder, bool recent = false)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new AccessRule(Scope: null) { Athlete = true, Role = AccessRole.Owner, Recent = recent }).WithAthleteParameter();

    static TBuilder WithAthleteParameter<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.AddOpenApiOperationTransformer((operation, context, _) =>
        {
            // Where the athlete is part of the address, the framework has described it already.
            if (context.Description.RelativePath?.Contains("{athlete}", StringComparison.Ordinal) == true)
                return Task.CompletedTask;

            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = "athlete",
                In = ParameterLocation.Query,
                Description = "The athlete; without it, the first one of the account's own.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
            });
            return Task.CompletedTask;
        });
        return builder;
    }
}
