using Afterset.Planning;
using PublicApiGenerator;
using Xunit;

namespace Afterset.Tests.House;

public sealed class PublicApiTests
{
    [Fact]
    public void The_public_api_of_the_engine_is_the_one_that_was_agreed_to() =>
        Golden.Matches(Text(), "public-api.txt");

    static string Text() => typeof(Planner).Assembly.GeneratePublicApi(new() { IncludeAssemblyAttributes = false }) + "\n";
}
