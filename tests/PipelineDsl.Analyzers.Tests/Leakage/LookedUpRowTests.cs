using System.Globalization;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Tests.Leakage;

/// <summary>PDL2003: columns of rows of another schema that are known later than the row is visible.</summary>
public sealed class LookedUpRowTests : LeakageTestBase
{
    private const string Cards = """
        [FeatureSchema, AvailableAfter("1d")]
        public sealed partial class Card
        {
            [EventTime] public DateTime Since { get; init; }
            [EntityKey] public long CardId { get; init; }
            public float Limit { get; init; }
            [AvailableAfter("1h")] public float? Checked { get; init; }
            [AvailableAfter("30d")] public float? Spent { get; init; }
            [Label, AvailableAfter("60d")] public bool? IsBlocked { get; init; }
            public float Usage => (Spent ?? 0f) / Limit;
        }
        """;

    [Theory]
    [InlineData("return card?.{|PDL2003:Spent|};")]
    [InlineData("return card?.{|PDL2003:IsBlocked|} == true ? 1f : 0f;")]
    [InlineData("return card?.{|PDL2003:Usage|};")]
    [InlineData("return card is { {|PDL2003:Spent|}: > 3f } ? 1f : 0f;")]
    [InlineData("return Helper({|PDL2003:card|});")]
    [InlineData("return card?.{|PDL2003:Spent|} is { } spent && p.[|IsFraud|] == true ? spent : 0f;")]
    [InlineData("return card?.Limit;")]
    [InlineData("return card?.Checked;")]
    [InlineData("return card is null ? 1f : 0f;")]
    [InlineData("_ = card?.Spent; return card?.Limit;")]
    public Task Feature_OfALookedUpRow_IsJudgedByItsOwnTimes(string body) => VerifyAsync(
        $$"""
        [Feature] static float? Value(in Payment p, [AsOf] Card? card)
        {
            {{body}}
        }

        static float Helper(Card? x) => x?.Spent ?? 0f;
        """,
        Cards);

    [Fact]
    public async Task Message_NamesColumnDelayAndPath()
    {
        Diagnostic diagnostic = Assert.Single(await VerifyAsync("[Feature] static float? Value(in Payment p, [AsOf] Card? card) => card?.{|PDL2003:Spent|};", Cards));
        Assert.Equal(
            "The feature 'Value' depends on 'Spent' of the row looked up, which is known only 30d after that row's event, when the row has long been visible: Value → Spent",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Contains(WellKnownDiagnosticTags.NotConfigurable, diagnostic.Descriptor.CustomTags);
    }
}
