namespace PipelineDsl.ML.Tests.Road;

/// <summary>A small world of payments that can be learned from, read, split and trained once.</summary>
public sealed class RoadFixture : IDisposable
{
    public RoadFixture()
    {
        Folder = Directory.CreateTempSubdirectory("pipelinedsl-road").FullName;
        Cards = [.. Enumerable.Range(0, 40).SelectMany(card => new[] { 0, 25 }.Select(day => new Card { CardId = card, Since = Start.AddDays(day), Limit = card % 5 == 0 ? null : 100 * (card + day) }))];
        Split = FraudModel.Split(RowSource.From(Payments()), RowSource.From<Card>(Cards));
        Model = FraudModel.Train(Split.Training, Split.Validation);
    }

    public static DateTime Start { get; } = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public string Folder { get; }

    public Card[] Cards { get; }

    public TimeSplit<Payment> Split { get; }

    public FraudModel Model { get; }

    public FraudPipeline.State NewState()
    {
        var state = new FraudPipeline.State();
        foreach (Card card in Cards) state.Observe(card);
        return state;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static IEnumerable<Payment> Payments()
    {
        ulong seed = 7;
        DateTime at = Start;
        string?[] countries = ["DE", "FR", "IT", null, ""];
        for (int id = 0; id < 12_000; id++)
        {
            at = at.AddSeconds(Next() % 600);
            long terminal = (long)(Next() % 30);
            float amount = Next() % 20_000 / 100f;
            yield return new Payment
            {
                Id = id,
                At = at,
                CardId = (long)(Next() % 40),
                TerminalId = terminal,
                Amount = amount,
                Country = countries[Next() % 5],
                IsFraud = (terminal < 3 && Next() % 2 == 0) || (amount > 190 && Next() % 3 != 0),
            };
        }

        ulong Next()
        {
            seed += 0x9E3779B97F4A7C15;
            ulong mixed = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (mixed ^ (mixed >> 31)) >> 11;
        }
    }
}
