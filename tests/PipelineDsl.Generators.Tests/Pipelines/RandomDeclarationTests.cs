using System.Globalization;
using System.Text;
using CsCheck;

namespace PipelineDsl.Generators.Tests.Pipelines;

/// <summary>Pipelines put together at random: whatever fits together compiles without a warning and goes the whole road.</summary>
public class RandomDeclarationTests
{
    private static readonly string[] s_names = ["Amount", "amount", "Row", "At", "State1", "Values1", "Spend", "spend", "Größe", "金额", "@class", "@in", "Names", "feature", "String", "Span", "Events", "Clock", "Value", "AmountKeyed"];
    private static readonly string[] s_keys = ["[]", "[\"CardId\"]", "[\"TerminalId\"]", "[\"Country\"]", "[\"CardId\", \"TerminalId\"]", "[\"Country\", \"CardId\", \"TerminalId\"]"];
    private static readonly string[] s_functions = ["Count", "Sum", "Mean", "Count | Aggregates.Mean", "Count | Aggregates.Sum | Aggregates.Mean"];
    private static readonly string[] s_windows = ["\"1h\"", "\"1d\", \"7d\"", "\"30d\", \"5min\", \"2w\""];
    private static readonly string[] s_numberEncoders = ["", ", Standardize", ", Impute(ImputeBy.Median)", ", Impute(ImputeBy.Mean), MinMax", ", Clip(-2.5, 1e3), Log1p", ", Impute(ImputeBy.Constant, Value = -1), Discretize(3)", ", MinMax, Clip(0, 1), Standardize"];

    // What a feature may return: its type, an expression of the row, whether it is a number, and what the label or a delay make of it as an aggregate.
    private static readonly (string Type, string Value, bool IsNumber)[] s_values =
    [
        ("float", "p.Amount", true), ("float?", "p.Amount > 100 ? p.Amount : null", true), ("double", "p.Amount / 3d", true), ("int", "p.At.Hour", true), ("long?", "p.TerminalId", true),
        ("bool", "p.IsNight", true), ("byte", "(byte)p.At.Hour", true), ("string?", "p.Country", false), ("DayOfWeek", "p.At.DayOfWeek", false), ("ConsoleColor?", "p.IsNight ? ConsoleColor.Red : null", false),
    ];

    private static readonly Gen<string> s_pipelines = Gen.Select(
            Gen.Int[0, s_names.Length - 1], Gen.Int[0, s_values.Length - 1], Gen.Int[0, s_numberEncoders.Length - 1], Gen.Int[0, 4], Gen.Int[0, s_keys.Length - 1], Gen.Int[0, s_functions.Length - 1], Gen.Int[0, s_windows.Length - 1], Gen.Int[0, 7])
        .Array[1, 12]
        .Select(parts =>
        {
            var members = new StringBuilder();
            var taken = new HashSet<string>(StringComparer.Ordinal);
            string? read = null;
            foreach ((int nameIndex, int valueIndex, int encoder, int kind, int key, int functions, int windows, int options) in parts)
            {
                string name = s_names[nameIndex];
                if (!taken.Add(name)) continue;
                (string type, string value, bool isNumber) = s_values[valueIndex];
                string encoders = isNumber ? s_numberEncoders[encoder] : $", OneHot(MaxCategories = {encoder + 1})";
                if (kind == 0 && isNumber)
                {
                    string more = ((options & 1) != 0 ? ", IncludeCurrent = true" : "") + ((options & 2) != 0 ? ", Empty = -0.5" : "");
                    members.AppendLine(CultureInfo.InvariantCulture, $"[Aggregate(Aggregates.{s_functions[functions]}, {s_windows[windows]}, Key = {s_keys[key]}{more}){encoders}] static {type} {name}(in Payment p) => {value};");
                }
                else if (kind == 1 && isNumber)
                {
                    members.AppendLine(CultureInfo.InvariantCulture, $"[Aggregate(Aggregates.{s_functions[functions]}, {s_windows[windows]}, Key = {s_keys[key]}, Delay = \"8d\")] static bool? {name}(Payment p) => p.IsFraud;");
                }
                else if (kind == 2)
                {
                    string escaped = (options & 4) != 0 ? "@event" : "Second";
                    members.AppendLine(CultureInfo.InvariantCulture, $"[Feature{encoders}] static ({type} First, {type} {escaped}) {name}(in Payment p) => ({value}, {value});");
                }
                else
                {
                    string from = read is not null && (options & 1) != 0 ? $", [From(\"{read}\")] float? other" : "";
                    string asOf = (options & 2) != 0 ? ", [AsOf(\"CardId\")] Card? card" : "";
                    members.AppendLine(CultureInfo.InvariantCulture, $"[Feature{encoders}] static {type} {name}({((options & 4) != 0 ? "in " : "")}Payment p{from}{asOf}) => {value};");
                    if (type.StartsWith("float", StringComparison.Ordinal)) read = name.TrimStart('@');
                }
            }

            return members.ToString();
        });

    [Fact]
    public void Pipeline_PutTogetherAtRandom_GoesTheWholeRoad() => s_pipelines.Sample(
        members => { PipelineChecks.GoesTheWholeRoad("Shop.P", PipelineSources.Payment, PipelineSources.Card, PipelineSources.Pipeline(members)); },
        iter: 25,
        threads: 2,
        print: members => members);
}
