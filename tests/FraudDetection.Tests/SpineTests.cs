using FraudDetection.Simulation;
using PipelineDsl;

namespace FraudDetection.Tests;

/// <summary>The calls that the README shows, as a user types them.</summary>
public sealed class SpineTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fraud-spine-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void TheCallsOfTheReadme_OnSimulatedPayments_TrainAndServe()
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        IProgress<PipelineProgress>? progress = null;
        Payment[] simulated = PaymentSimulator.Simulate(new SimulationOptions { Seed = 3, Customers = 300, Terminals = 600, Radius = 10 }, cancellationToken);
        string paymentFile = InFolder("payments.csv.gz"), modelFile = InFolder("fraud.model"), stateFolder = InFolder("windows");
        Csv.Write(paymentFile, simulated);

        IRowSource<Payment> payments = Csv.Read<Payment>(paymentFile);                        // typed rows, streamed; misfits go to a quarantine
        TimeSplit<Payment> split = FraudModel.Split(payments, progress, cancellationToken);   // replays all events, then splits by time
        FraudModel model = FraudModel.Train(split.Training, split.Validation, progress, cancellationToken);
        BinaryEvaluation metrics = model.Evaluate(split.Test, progress, cancellationToken).Metrics;
        model.Save(modelFile);

        Assert.True(metrics.Auc > 0.7, metrics.ToString());
        FraudPipeline.State history = new();
        foreach (Payment past in simulated) history.Observe(in past);
        history.Save(stateFolder);
        Payment payment = simulated[^1] with { Id = simulated[^1].Id + 1, At = simulated[^1].At.AddMinutes(1), IsFraud = null };

        FraudModel live = FraudModel.Load(modelFile);                       // refuses what no longer gives the same answer, by feature
        FraudPipeline.State state = FraudPipeline.State.Open(stateFolder);  // the only mutable thing
        float probability = live.Score(in payment, state);                  // reads the state, changes nothing, allocates nothing
        state.Observe(in payment);                                          // idempotent by event id
        state.Reveal(payment.Id, isFraud: true);                            // an outcome that arrives later
        state.Snapshot();                                                   // written aside, flushed, renamed

        Assert.InRange(probability, 0f, 1f);
        Assert.Equal(model.Score(in payment, history), probability);
        Assert.Equal(ObserveOutcome.Duplicate, state.Observe(in payment));
    }

    private string InFolder(string name) => Path.Combine(_folder.FullName, name);
}
