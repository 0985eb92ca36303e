using FraudDetection.Simulation;
using PipelineDsl;
using PipelineDsl.CompilerServices;

namespace FraudDetection.Tests;

/// <summary>What a service computes one payment at a time is, bit for bit, what training computed; and it allocates nothing.</summary>
public sealed class ServingTests(ServingTests.Trained trained) : IClassFixture<ServingTests.Trained>
{
    [Fact]
    public void Compute_OneAtATime_GivesTheBitsOfTheReplay()
    {
        Replay<FraudPipeline.Values> replay = FraudPipeline.Compute(trained.Split.History, null, TestContext.Current.CancellationToken);
        ReadOnlySpan<Payment> payments = trained.Split.History.Rows;
        FraudPipeline.State state = new();
        for (int index = 0; index < payments.Length; index++)
        {
            FraudPipeline.Values online = FraudPipeline.Compute(in payments[index], state);
            state.Observe(in payments[index]);
            AssertSameBits(in replay.Values[index], in online);
        }
    }

    [Fact]
    public void Score_OneAtATime_GivesTheBitsOfTheEvaluation()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        AssertScores(trained.Logistic, trained.Logistic.Evaluate(trained.Split.Test, null, cancellation));
        AssertScores(trained.Trees, trained.Trees.Evaluate(trained.Split.Test, null, cancellation));
    }

    [Fact]
    public void Compute_WhateverTheRowsOwnLabel_IsTheSame()
    {
        ReadOnlySpan<Payment> payments = trained.Split.History.Rows;
        FraudPipeline.State state = new();
        for (int index = 0; index < payments.Length; index++)
        {
            if (index % 7 == 0)
            {
                FraudPipeline.Values known = FraudPipeline.Compute(in payments[index], state);
                AssertSameBits(in known, FraudPipeline.Compute(payments[index] with { IsFraud = null }, state));
                AssertSameBits(in known, FraudPipeline.Compute(payments[index] with { IsFraud = !payments[index].IsFraud }, state));
            }

            state.Observe(in payments[index]);
        }
    }

    [Fact]
    public void ComputeEncodeScore_OnceWarm_AllocateNothing()
    {
        ReadOnlySpan<Payment> payments = trained.Split.History.Rows;
        Span<float> vector = stackalloc float[FraudPipeline.Width];
        FraudPipeline.State state = new();
        int warm = payments.Length / 2;
        for (int index = 0; index < warm; index++)
        {
            Serve(in payments[index], state, vector);
            state.Observe(in payments[index]);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int index = warm; index < warm + 5_000; index++) Serve(in payments[index], state, vector);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Observe_OncePeriodsRepeat_AllocatesNothing()
    {
        // The same 61 days again and again: after some of them no key, id or window reaches a new high.
        ReadOnlySpan<Payment> payments = trained.Split.History.Rows;
        FraudPipeline.State state = new();
        const int Periods = 6;
        long allocated = 0;
        for (int period = 0; period < Periods; period++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            foreach (ref readonly Payment payment in payments)
            {
                Payment shifted = payment with { Id = payment.Id + (period * 10_000_000L), At = payment.At.AddDays(61 * period) };
                if (state.Observe(in shifted) != ObserveOutcome.Applied) Assert.Fail($"Payment {shifted.Id} was not applied.");
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(0, allocated);
    }

    private void AssertScores(IModel<Payment, FraudPipeline.State> model, ModelEvaluation<Payment> evaluation)
    {
        ReadOnlySpan<Payment> payments = trained.Split.History.Rows;
        FraudPipeline.State state = new();
        int compared = 0;
        for (int index = 0; index < payments.Length; index++)
        {
            if (compared < evaluation.Rows.Count && evaluation.Rows.Positions[compared] == index)
            {
                float online = model.Score(in payments[index], state);
                Assert.Equal(BitConverter.SingleToUInt32Bits(evaluation.Probabilities[compared]), BitConverter.SingleToUInt32Bits(online));
                compared++;
            }

            state.Observe(in payments[index]);
        }

        Assert.Equal(evaluation.Rows.Count, compared);
    }

    private void Serve(in Payment payment, FraudPipeline.State state, Span<float> vector)
    {
        FraudPipeline.Values values = FraudPipeline.Compute(in payment, state);
        trained.Logistic.Pipeline.Encode(in values, vector);
        trained.Logistic.Score(in payment, state);
        trained.Trees.Score(in payment, state);
    }

    private static void AssertSameBits(in FraudPipeline.Values expected, in FraudPipeline.Values actual)
    {
        for (int feature = 0; feature < FraudPipeline.FeatureNames.Length; feature++)
        {
            if (Bits(in expected, feature) != Bits(in actual, feature)) Assert.Fail($"{FraudPipeline.FeatureNames[feature]} differs.");
        }
    }

    private static ulong Bits<TValues>(in TValues values, int feature)
        where TValues : struct, IFeatureValues<TValues> => values.GetBits(feature);

    /// <summary>Both models, trained on a small simulated world.</summary>
    public sealed class Trained
    {
        public Trained()
        {
            Payment[] payments = PaymentSimulator.Simulate(new SimulationOptions { Seed = 11, Customers = 500, Terminals = 1_000, Radius = 10 });
            Split = FraudModel.Split(RowSource.From(payments, "a small world"));
            Logistic = FraudLogistic.Train(Split.Training);
            Trees = FraudModel.Train(Split.Training);
        }

        public TimeSplit<Payment> Split { get; }

        public FraudLogistic Logistic { get; }

        public FraudModel Trees { get; }
    }
}
