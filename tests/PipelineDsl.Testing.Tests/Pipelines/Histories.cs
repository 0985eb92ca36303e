namespace PipelineDsl.Testing.Tests.Pipelines;

/// <summary>Events by chance: equal instants, copies, null keys, open labels.</summary>
internal static class Histories
{
    private static readonly DateTime s_start = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static EventHistory<Payment> Payments(int seed, int count = 1_500)
    {
        var random = new Random(seed);
        var rows = new List<Payment>();
        DateTime at = s_start;
        for (int id = 0; id < count; id++)
        {
            if (random.Next(4) > 0) at = at.AddMinutes(random.Next(120));
            rows.Add(new Payment
            {
                Id = id,
                At = at,
                CardId = random.Next(12),
                TerminalId = random.Next(10) == 0 ? null : random.Next(6),
                Amount = random.Next(1_000) / 4f,
                Country = random.Next(3) switch { 0 => null, 1 => "", _ => "DE" },
                Refunded = random.Next(3) == 0 ? random.Next(50) : null,
                Remark = random.Next(3) == 0 ? "late" : null,
                IsFraud = random.Next(5) switch { 0 => true, 1 => null, _ => false },
            });
            if (random.Next(20) == 0) rows.Add(rows[random.Next(rows.Count)]);
        }

        Card[] cards = [.. Enumerable.Range(0, 40).Select(i => new Card { CardId = i % 10, Since = s_start.AddDays(random.Next(60)), Limit = random.Next(3) == 0 ? null : random.Next(1, 900), WasStolen = random.Next(2) == 0 })];
        return EventHistory.Read(RowSource.From(rows)).With(RowSource.From<Card>(cards));
    }

    public static EventHistory<HeldBack> HeldBacks(int seed)
    {
        var random = new Random(seed);
        DateTime at = s_start;
        return EventHistory.Read(RowSource.From(Enumerable.Range(0, 600).Select(id => new HeldBack
        {
            Id = id,
            At = at = at.AddMinutes(random.Next(90)),
            CardId = random.Next(4),
            Amount = random.Next(1_000),
            Refunded = random.Next(50),
            IsFraud = random.Next(2) == 0,
        }).ToArray()));
    }
}
