using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Afterset.Fixtures;
using Afterset.Planning;
using Xunit;

namespace Afterset.Tests.House;

/// <summary>The engine is pure: only the runtime below it, nothing that changes, no clock, no disk, no chance.</summary>
public sealed class EngineTests
{
    static readonly Assembly Engine = typeof(Planner).Assembly;

    [Fact]
    public void It_references_the_runtime_only() =>
        Assert.All(Engine.GetReferencedAssemblies(), reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void Nothing_public_can_be_set_after_construction() =>
        Assert.Empty(Engine.GetExportedTypes()
            .SelectMany(type => type.GetProperties())
            .Where(property => property.SetMethod is { IsPublic: true } setter
                && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            .Select(property => $"{property.DeclaringType}.{property.Name}"));

    [Fact]
    public void No_public_field_can_be_written() =>
        Assert.Empty(Engine.GetExportedTypes()
            .SelectMany(type => type.GetFields())
            .Where(field => !field.IsInitOnly && !field.IsLiteral && !field.IsSpecialName)
            .Select(field => $"{field.DeclaringType}.{field.Name}"));

    [Theory]
    [InlineData("System.IO.File")]
    [InlineData("System.Net")]
    [InlineData("System.Threading.Tasks")]
    [InlineData("DateTime.Now")]
    [InlineData("DateTimeOffset.UtcNow")]
    [InlineData("TimeProvider")]
    [InlineData("Environment.")]
    [InlineData("Console.")]
    [InlineData("CurrentCulture")]
    [InlineData("Random(")]
    public void It_knows_no(string name) =>
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Afterset"), "*.cs", SearchOption.AllDirectories), file =>
            Regex.IsMatch(File.ReadAllText(file), $@"(?<!\w){Regex.Escape(name)}"));
}
