using PipelineDsl.ML.Tests.Road;

namespace PipelineDsl.ML.Tests.Assuming;

/// <summary>What a pipeline assumes is listed, and changes nothing else.</summary>
public sealed class AssumptionTests
{
    [Fact]
    public void Assumptions_OfAPipeline_AreThoseOfItsSetsAndItsOwn() => Assert.Equal(
        [
            new Assumption("WasRefunded", "Refunded", "partial refunds are booked first"),
            new Assumption("Back", "Refunded", "the bank's feed is an hour late"),
            new Assumption("Left", "Refunded", "as \"above\""),
        ],
        AssumingPipeline.Assumptions);

    [Fact]
    public void Assumptions_OfAPipelineWithoutAny_AreEmpty() => Assert.Empty(FraudPipeline.Assumptions);

    [Fact]
    public void Delay_ThatIsAssumed_Holds()
    {
        var state = new AssumingPipeline.State();
        Payment first = Row(1, 0, refunded: 3f);
        state.Observe(in first);
        Payment early = Row(2, 0.5, refunded: null);
        Payment late = Row(3, 1.5, refunded: null);
        Assert.Equal(0f, AssumingPipeline.Compute(in early, state).Back_sum_7d);
        Assert.Equal(3f, AssumingPipeline.Compute(in late, state).Back_sum_7d);

        static Payment Row(long id, double hours, float? refunded) =>
            new() { Id = id, At = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(hours), CardId = 1, TerminalId = 1, Amount = 5f, Refunded = refunded };
    }
}
