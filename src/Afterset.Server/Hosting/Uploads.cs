using Microsoft.AspNetCore.Http.Metadata;

namespace Afterset.Server.Hosting;

/// <summary>Endpoints that take more than the usual megabyte.</summary>
static class Uploads
{
    /// <summary>Takes bodies up to AFTERSET_UPLOAD_LIMIT_MIB, and as long as they need.</summary>
    internal static TBuilder AllowUpload<TBuilder>(this TBuilder builder, ServerOptions options)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.WithMetadata(new Limit(options.UploadLimitBytes));
        builder.DisableRequestTimeout();
        return builder;
    }

    sealed record Limit(long Bytes) : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => Bytes;
    }
}
