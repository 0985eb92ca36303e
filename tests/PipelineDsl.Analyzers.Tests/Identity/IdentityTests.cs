using System.Globalization;
using Microsoft.CodeAnalysis;
using PipelineDsl.Analyzers.Tests.Harness;

namespace PipelineDsl.Analyzers.Tests.Identity;

/// <summary>PDL2401: features that name the row.</summary>
public sealed class IdentityTests
{
    [Theory]
    [InlineData("[Feature] static long V(in Payment p) => p.[|Id|];")]
    [InlineData("[Feature] static float V(in Payment p) => p.[|Id|];")]
    [InlineData("[Feature] static float V(in Payment p) => p.[|Id|] % 10;")]
    [InlineData("[Feature] static bool V(in Payment p) => p.[|Id|] > 1000;")]
    [InlineData("[Feature, OneHot] static long V(in Payment p) => p.[|Id|];")]
    [InlineData("[Feature] static float V(in Payment p) { if (p.[|Id|] > 1000) throw new ArgumentException(); return p.Amount; }")]
    [InlineData("[Feature] static float V(in Payment p) { float x = 0f; Keep(p.[|Id|], ref x); return x; } static void Keep(long id, ref float x) => x = id;")]
    [InlineData("[Feature] static float V(in Payment p) => p.[|CardId|];")]
    [InlineData("[Feature, Standardize] static float V(in Payment p) => p.[|CardId|];")]
    [InlineData("[Feature, Discretize(16)] static long V(in Payment p) => p.[|CardId|];")]
    [InlineData("[Feature] static float V(in Payment p) => p.[|CardId|] * 2 + 1;")]
    [InlineData("[Feature] static double V(in Payment p) => FeatureMath.Log(p.[|CardId|]);")]
    [InlineData("[Feature] static int V(in Payment p) => p.[|CardId|].GetHashCode();")]
    [InlineData("[Feature] static int V(in Payment p) => HashCode.Combine(p.[|CardId|], p.Amount);")]
    [InlineData("[Feature] static int V(in Payment p) => $\"{p.[|CardId|]}-{p.{|PDL2601:Country|}}\".GetHashCode();")]
    [InlineData("[Feature] static float V(in Payment p) => float.Parse(p.[|CardId|].ToString());")]
    [InlineData("[Feature] static (float A, float B) V(in Payment p) => (p.Amount, p.[|CardId|]);")]
    [InlineData("[Feature] static float V(in Payment p) => p.Amount > 3f ? p.[|CardId|] : 0f;")]
    [InlineData("[Feature] static float V(in Payment p) { long x = p.[|CardId|]; x += 5; x++; return x; }")]
    [InlineData("[Feature] static float V(in Payment p) => Helper([|p|]); static float Helper(Payment x) => x.CardId;")]
    [InlineData("[Feature] static float V(in Payment p) => Helper(p.[|CardId|]); static float Helper(long x) => x * 3f;")]
    [InlineData("[Feature] static long V(in Payment p) => p.[|At|].Ticks;")]
    [InlineData("[Feature] static long V(in Payment p) => p.[|At|].Date.Ticks;")]
    [InlineData("[Feature] static double V(in Payment p) => p.[|At|].ToOADate();")]
    [InlineData("[Feature] static double V(in Payment p) => (p.[|At|] - DateTime.UnixEpoch).TotalDays;")]
    [InlineData("[Feature] static double V(in Payment p) => p.[|At|].Subtract(new DateTime(2020, 1, 1)).TotalHours;")]
    [InlineData("[Feature] static long V(in Payment p) => new DateTimeOffset(p.[|At|]).ToUnixTimeSeconds();")]
    [InlineData("[Feature] static int V(in Payment p) => DateOnly.FromDateTime(p.[|At|]).DayNumber;")]
    [InlineData("[Feature, OneHot] static string V(in Payment p) => p.[|At|].ToString();")]
    [InlineData("[Feature, OneHot] static string V(in Payment p) => p.[|At|].ToString(\"yyyy-MM-dd\");")]
    [InlineData("[Feature, OneHot] static string V(in Payment p) => $\"{p.[|At|]:O}\";")]
    [InlineData("[Feature] static int V(in Payment p) => p.[|At|].GetHashCode();")]
    [InlineData("[Feature] static int V(in Payment p) => ([|p with { IsFraud = null, Refunded = null }|]).GetHashCode();")]
    [InlineData("[Aggregate(Aggregates.Mean, \"7d\")] static float V(in Payment p) => p.[|CardId|]; [Feature] static float W(in Payment p) => p.Amount;")]
    [InlineData("[Feature] static float V(in Payment p, [AsOf] Card? card) => card?.[|CardId|] ?? 0;")]
    public Task Feature_NamesTheRow_IsReportedThere(string members) => VerifyAsync(members);

    [Theory]
    [InlineData("[Feature, OneHot] static long V(in Payment p) => p.CardId;")]
    [InlineData("[Feature, OneHot] static string V(in Payment p) => $\"{p.CardId}-{p.Country}\";")]
    [InlineData("[Feature] static bool V(in Payment p) => p.CardId == 5;")]
    [InlineData("[Feature] static float V(in Payment p) => p.CardId % 10;")]
    [InlineData("[Feature] static float V(in Payment p) => p.CardId / 1000;")]
    [InlineData("[Feature] static int V(in Payment p) => p.CardId.ToString().Length;")]
    [InlineData("[Feature] static float V(in Payment p) => p.CardId switch { 1 => 2f, _ => 3f };")]
    [InlineData("[Feature] static int V(in Payment p) => p.At.Hour;")]
    [InlineData("[Feature] static int V(in Payment p) => p.At.DayOfYear + p.At.Month + (int)p.At.DayOfWeek;")]
    [InlineData("[Feature] static double V(in Payment p) => p.At.TimeOfDay.TotalHours;")]
    [InlineData("[Feature] static float V(in Payment p) => p.At.Ticks % TimeSpan.TicksPerDay;")]
    [InlineData("[Feature] static double V(in Payment p) => FeatureMath.Sin(p.At.Hour / 24d);")]
    [InlineData("[Feature] static double V(in Payment p) => (p.At - p.Opened).TotalDays;")]
    [InlineData("[Feature] static long V(in Payment p) => p.Opened.Ticks;")]
    [InlineData("[Feature, OneHot] static string V(in Payment p) => p.At.ToString(\"HH\");")]
    [InlineData("[Feature] static int V(in Payment p) => TimeOnly.FromDateTime(p.At).Hour;")]
    [InlineData("[Feature] static bool V(in Payment p) => p.At > new DateTime(2020, 1, 1);")]
    [InlineData("[Feature] static double V(in Payment p, [AsOf] Card? card) => card is null ? 0 : (p.At - card.Since).TotalDays;")]
    [InlineData("[Aggregate(Aggregates.Count, \"7d\")] static long V(in Payment p) => p.Id; [Feature] static float W(in Payment p) => p.Amount;")]
    [InlineData("[Feature] static float W(in Payment p) { if (p.Amount < 0f) throw new ArgumentException($\"{p.Id}\"); return p.Amount; }")]
    [InlineData("[Feature] static float W(in Payment p) => p.Amount >= 0f ? p.Amount : throw new ArgumentException(\"Payment \" + p.Id);")]
    [InlineData("[Feature] static float W(in Payment p) => p.Country is null ? throw Failure(p.Id) : p.Amount; static Exception Failure(long id) => new ArgumentException($\"{id}\");")]
    [InlineData("[Feature] static float W(in Payment p) { if (p.Amount < 0f) Fail(p.Id); return p.Amount; } static void Fail(long id) { string text = $\"{id}\"; throw new ArgumentException(text); }")]
    [InlineData("[Feature, Season] static DateTime V(in Payment p) => p.At;")]
    [InlineData("[Feature, Rank] static long V(in Payment p) => p.CardId;")]
    [InlineData("static long Helper(in Payment p) => p.Id; [Feature] static float W(in Payment p) => p.Amount;")]
    public Task Feature_DescribesTheRow_IsClean(string members) => VerifyAsync(members + """

        [EncoderWidth(Slots = 1)] private sealed class SeasonAttribute : StatelessEncoderAttribute<SeasonEncoder> { public override SeasonEncoder Create() => default; }
        private readonly struct SeasonEncoder : IFittedEncoder<SeasonEncoder>, ITimeSlotEncoder
        {
            public void Encode(DateTime? value, Span<float> slots) { }
            public string SlotName(int slot) => "";
            public void Save(StateWriter writer) { }
            public static SeasonEncoder Load(StateReader reader) => default;
        }
        private sealed class RankAttribute : StatelessEncoderAttribute<RankEncoder> { public override RankEncoder Create() => default; }
        private readonly struct RankEncoder : IFittedEncoder<RankEncoder>, ICategoryEncoder
        {
            public double Apply(Category value) => value.Number;
            public void Save(StateWriter writer) { }
            public static RankEncoder Load(StateReader reader) => default;
        }
        """);

    [Fact]
    public async Task Message_NamesTheColumnAndItsRole()
    {
        Diagnostic diagnostic = Assert.Single(await VerifyAsync("[Feature] static float V(in Payment p) => Helper(p.[|CardId|]); static float Helper(long x) => x;"));
        Assert.Equal(
            "The feature 'V' shows the model 'CardId', an entity key: rows can be learned by heart, and nothing is learned for new ones: V → CardId → Helper",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RowOfAnotherProject_IsJudgedAlike(bool isBuilt)
    {
        MetadataReference library = TestProject.Create([("Library.cs", FeatureCode.Schema)], assembly: "Library").ToReference(isBuilt);
        await Verify.DiagnosticsAsync(
            FeatureCode.Pipeline("[Feature] static float V(in Payment p) => p.[|CardId|]; [Feature, OneHot] static long W(in Payment p) => p.CardId; [Feature] static int Hour(in Payment p) => p.At.Hour;"),
            "PDL2401",
            [.. TestReferences.All, library]);
    }

    private static Task<System.Collections.Immutable.ImmutableArray<Diagnostic>> VerifyAsync(string members) => Verify.DiagnosticsAsync(
        FeatureCode.Pipeline(members, """
            public partial record struct Payment { public required DateTime Opened { get; init; } }

            [FeatureSchema]
            public sealed partial class Card
            {
                [EventTime] public DateTime Since { get; init; }
                [EntityKey] public long CardId { get; init; }
            }
            """),
        "PDL2401",
        references: null,
        ("Schema.cs", FeatureCode.Schema));
}
