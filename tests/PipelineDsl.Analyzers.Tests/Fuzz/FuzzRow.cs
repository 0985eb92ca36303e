namespace PipelineDsl.Analyzers.Tests.Fuzz;

/// <summary>The shapes of the row that random programs are given. All have the same columns: a label and late ones among them.</summary>
internal sealed record FuzzRow(string Name, bool IsRecord, bool IsClass, string Declaration)
{
    /// <summary>All shapes.</summary>
    public static IReadOnlyList<FuzzRow> All { get; } =
    [
        new("Payment", IsRecord: true, IsClass: false, "public readonly partial record struct Payment"),
        new("Order", IsRecord: true, IsClass: true, "public sealed partial record Order"),
        new("Ride", IsRecord: false, IsClass: true, "public partial class Ride"),
    ];

    /// <summary>The row type, with what a generator would add as far as programs use it.</summary>
    public string Source => $$"""
        {{Declared}}

        {{Part}} : IFeatureSchema<{{Name}}>
        {
            static RowSchema<{{Name}}> IFeatureSchema<{{Name}}>.RowSchema => throw new NotSupportedException();
        }
        """;

    /// <summary>The row type as its user writes it.</summary>
    public string Declared => $$"""
        [FeatureSchema]
        {{Declaration}}
        {
            [EventId] public long Id { get; {{Setter}}; }
            [EventTime] public DateTime At { get; {{Setter}}; }
            [EntityKey] public long CardId { get; {{Setter}}; }
            public float Amount { get; {{Setter}}; }
            public int Items { get; {{Setter}}; }
            public string? Country { get; {{Setter}}; }
            [AvailableAfter("7d")] public float? Refunded { get; {{Setter}}; }
            [AvailableAfter("3d")] public string? Note { get; {{Setter}}; }
            [AvailableAfter("1d")] public int? Visits { get; {{Setter}}; }
            [AvailableAfter("30d")] public Reason? Why { get; {{Setter}}; }
            [Label, AvailableAfter("7d")] public bool? IsFraud { get; {{Setter}}; }
        }

        {{Part}}
        {
            public float Size => Amount * 2f;
            public bool IsLarge => Amount > 4f;
            public float Risk => IsFraud == true ? 1f : 0f;
            public float Late => (Refunded ?? -1f) + (Visits ?? 0);
            public bool? Copied => IsFraud;
            public bool IsAbroad() => Country != "GB";
            public bool IsBad() => IsFraud ?? false;
            public float Score(float weight) => Why switch { Reason.Lost => weight, Reason.Stolen => weight * 2f, null => -1f, _ => 0f };
            public float this[int column] => column switch { 0 => Amount, 1 => Items, 2 => Refunded ?? -3f, _ => IsFraud == true ? 1f : 0f };
            public static float Judge({{Name}} row) => row is { IsFraud: true, Amount: > 1f } ? 7f : row.Amount;
            public static float Measure({{Name}} row) => row.Amount + row.Items;
            public void Split(out float amount, out bool? fraud) { amount = Amount; fraud = IsFraud; }
            public void Deconstruct(out float amount, out string? note, out bool? fraud) { amount = Amount; note = Note; fraud = IsFraud; }
            public static explicit operator float({{Name}} row) => row.Refunded ?? row.Amount;
            public static float operator +({{Name}} left, float right) => left.IsFraud is null ? right : left.Amount + right;
        }
        """;

    /// <summary>What rows of all shapes use.</summary>
    public const string Shared = "public enum Reason { Lost, Stolen, Other } public sealed class Other { [Label] public bool? IsFraud { get; set; } public float X { get; set; } }";

    private string Part => Declaration.Replace("public ", "").Replace("readonly ", "").Replace("sealed ", "");

    private string Setter => IsRecord ? "init" : "set";

    public override string ToString() => Name;
}
