using CsCheck;

namespace PipelineDsl.Analyzers.Tests.Fuzz;

/// <summary>Random programs that pass late values about in every way the language has, or do not.</summary>
internal static class LeakyPrograms
{
    private const int MaximumDepth = 5;

    /// <summary>The pieces.</summary>
    public static CarrierSet Carriers { get; } = new(
        [
            .. VariableCarriers.All, .. ControlCarriers.All, .. ObjectCarriers.All, .. CallCarriers.All, .. CollectionCarriers.All, .. TextCarriers.All, .. ExceptionCarriers.All, .. RowCarriers.All,
        ],
        RowCarriers.All,
        latePercent: 75);

    /// <summary>Random programs; the number of one is what it is made from.</summary>
    public static Gen<FuzzProgram> Gen { get; } = CsCheck.Gen.Int[0, int.MaxValue].Select(Create);

    public static FuzzProgram Create(int index)
    {
        var random = new PCG(7, (ulong)index * 2654435761UL + 17UL);
        FuzzRow row = FuzzRow.All[(int)(random.Next() % (uint)FuzzRow.All.Count)];
        var writer = new ProgramWriter(random, row, $"P{index}", Carriers);
        (string statements, string result) = writer.Body(depth: 1 + (int)(random.Next() % MaximumDepth));
        string body = $"var q = p;\n{statements}\nreturn {result};";
        return new FuzzProgram(index, row, body, writer.Members, writer.Types, writer.Kinds) { IsByReference = random.Next() % 2 == 0 };
    }
}
