using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Tests.Hazards;

/// <summary>What helpers do is said where they are used.</summary>
public sealed class HelperTests : HazardTestBase
{
    [Theory]
    [InlineData("[|Helper|](p.Amount)", "static float Helper(float x) => x + DateTime.UtcNow.Hour;")]
    [InlineData("[|Helpers.Hour|]", "static class Helpers { public static int Hour => DateTime.UtcNow.Hour; }")]
    [InlineData("p.Amount.[|Aged|]()", "", "static class Ages { public static float Aged(this float x) => x + DateTime.UtcNow.Hour; }")]
    [InlineData("p.Amount.[|Aged|]", "", "static class Ages { extension(float x) { public float Aged => x + DateTime.UtcNow.Hour; } }")]
    [InlineData("[|new Age(p.Amount)|].Hours", "", "readonly struct Age { public Age(float least) => Hours = Math.Max(least, DateTime.UtcNow.Hour); public float Hours { get; } }")]
    [InlineData("[|new Age()|].Hours", "", "sealed class Age { public float Hours = DateTime.UtcNow.Hour; }")]
    [InlineData("new Age().[|Hours|]", "", "readonly struct Age { public float Hours => DateTime.UtcNow.Hour; }")]
    [InlineData("new Age()[|[3]|]", "", "readonly struct Age { public float this[int i] => DateTime.UtcNow.Hour; }")]
    [InlineData("([|new Age() + new Age()|]) ", "", "readonly struct Age { public static float operator +(Age a, Age b) => DateTime.UtcNow.Hour; }")]
    [InlineData("[|(float)new Age()|]", "", "readonly struct Age { public static explicit operator float(Age a) => DateTime.UtcNow.Hour; }")]
    [InlineData("[|Recursive|](3)", "static float Recursive(int n) => n == 0 ? DateTime.UtcNow.Hour : Recursive(n - 1);")]
    [InlineData("[|Even|](3)", "static float Even(int n) => n == 0 ? 0f : Odd(n - 1); static float Odd(int n) => n == 0 ? DateTime.UtcNow.Hour : Even(n - 1);")]
    [InlineData("Apply([|Helper|])", "static float Apply(Func<float, float> f) => f(1f); static float Helper(float x) => x + DateTime.UtcNow.Hour;")]
    [InlineData("[|Generic<float>|](3f)", "static float Generic<T>(T x) => DateTime.UtcNow.Hour;")]
    [InlineData("Harmless(p.Amount)", "static float Harmless(float x) => x; static float Unused() => DateTime.UtcNow.Hour;")]
    [InlineData("Recursive(3)", "static float Recursive(int n) => n == 0 ? 0f : Recursive(n - 1);")]
    public Task Helpers_AreReportedAtTheirUse(string expression, string members = "", string types = "") => VerifyBodyAsync("PDL3001", $"return {expression};", members, types);

    [Fact]
    public Task Enumerators_Deconstructions_AndDisposals_OfTheUsersOwn_AreCalls() => VerifyAsync(
        "PDL3001",
        """
        [Feature] static float Each(in Payment p) { float sum = 0f; foreach (float x in [|default(Lines)|]) sum += x; return sum; }
        [Feature] static float Parts(in Payment p) { var (a, b) = [|default(Lines)|]; return a + b; }
        [Feature] static float Left(in Payment p) { using ([|new Held()|]) return 1f; }
        """,
        """
        public struct Lines
        {
            public Walker GetEnumerator() => new();
            public void Deconstruct(out float a, out float b) => (a, b) = (1f, DateTime.UtcNow.Hour);
            public struct Walker { public bool MoveNext() => DateTime.UtcNow.Hour > 3; public float Current => 1f; }
        }
        public struct Held : IDisposable { public void Dispose() => _ = DateTime.UtcNow.Hour; }
        """);

    [Fact]
    public async Task Path_IsInTheMessageAndInTheAdditionalLocations()
    {
        ImmutableArray<Diagnostic> diagnostics = await VerifyAsync("PDL3001", """
            [Feature] static float Value(in Payment p) => [|First|](p.Amount);
            static float First(float x) => Second(x) + 1f;
            static float Second(float x) => x + DateTime.UtcNow.Hour;
            """);
        Diagnostic diagnostic = Assert.Single(diagnostics);
        Assert.Equal(
            "The feature 'Value' reads the clock through DateTime.UtcNow, which says something else in serving than in training; use the row's event time (Value → First → Second → DateTime.UtcNow)",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(["Second", "DateTime.UtcNow"], diagnostic.AdditionalLocations.Select(location => location.SourceTree!.ToString().Substring(location.SourceSpan.Start, location.SourceSpan.Length)));
    }

    [Fact]
    public async Task Entry_IsNamedByItsRole()
    {
        ImmutableArray<Diagnostic> diagnostics = await VerifyAsync(
            "PDL3001",
            """
            [Aggregate(Aggregates.Mean, "7d")] static float Spend(in Payment p) => p.Amount + [|DateTime.UtcNow|].Hour;
            [Feature] static float Plain(in Payment p) => p.Amount;
            static float NoEntry(in Payment p) => DateTime.UtcNow.Hour;
            """,
            """
            [LabelingFunctions<Payment, bool>]
            public sealed partial class Rules
            {
                [LabelingFunction] static bool? Large(in Payment p) => p.Refunded > 100f;
                [LabelingFunction] static bool? Late(in Payment p) => [|DateTime.UtcNow|].Hour > 3;
                [LabelingFunction] static bool? Slow(in Payment p) => {|PDL3002:Random.Shared|}.Next() > 3;
            }
            """);
        Assert.Equal(
            ["The labeling function 'Late'", "The labeling function 'Slow'", "The aggregate 'Spend'"],
            diagnostics.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)).Select(message => message[..(message.LastIndexOf('\'') + 1 > 0 ? message.IndexOf('\'', message.IndexOf('\'', StringComparison.Ordinal) + 1) + 1 : 0)]));
    }

    [Fact]
    public Task OneCause_IsReportedOnce_WhereItEntersFirst() => VerifyAsync("PDL3001", """
        [Feature] static float Twice(in Payment p) => [|Hour|]() + Hour();
        [Feature] static float Again(in Payment p) => [|Hour|]();
        [Feature] static float Two(in Payment p) => [|Hour|]() + [|Minute|]();
        [Feature] static float Both(in Payment p) => [|Time|]();
        static float Hour() => DateTime.UtcNow.Hour;
        static float Minute() => DateTime.UtcNow.Minute;
        static float Time() => Hour() + Minute();
        """);

    [Fact]
    public Task Allocations_InHelpers_AreReportedAtTheCall() => VerifyAsync("PDL4005", """
        [Feature] static float Value(in Payment p) => [|Sum|](p.Amount) + {|PDL4004:Name|}(p.Country);
        static float Sum(float x) { float[] all = [x, x]; return all[0] + all[1]; }
        static float Name(string? x) => (x + "!").Length;
        """);

    [Fact]
    public Task Overrides_AreFollowedWhereTheTypeIsKnown() => VerifyAsync(
        "PDL3001",
        "[Feature] static float Value(in Payment p) => new Late().[|Hour|]() + new Fixed().Hour();",
        """
        public abstract class Times { public abstract int Hour(); }
        public sealed class Late : Times { public override int Hour() => DateTime.UtcNow.Hour; }
        public sealed class Fixed : Times { public override int Hour() => 3; }
        """);

    [Fact]
    public Task Pragmas_Work() => VerifyAsync("PDL3001", """
        #pragma warning disable PDL3001 // the job's own start
        [Feature] static float Value(in Payment p) => DateTime.UtcNow.Hour;
        #pragma warning restore PDL3001
        """);
}
