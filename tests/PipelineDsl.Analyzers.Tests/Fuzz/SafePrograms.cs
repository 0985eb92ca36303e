using CsCheck;

namespace PipelineDsl.Analyzers.Tests.Fuzz;

/// <summary>Random programs that mention the label or late columns all over, and cannot depend on them.</summary>
internal static class SafePrograms
{
    private const int MaximumDepth = 4;

    /// <summary>The pieces that mention what is not known.</summary>
    public static CarrierSet Mentions { get; } = new(SafeCarriers.All, SafeCarriers.All, latePercent: 0);

    /// <summary>Those and ordinary ones.</summary>
    public static CarrierSet Carriers { get; } = new(SafeCarriers.All.Concat(SafeCarriers.All).Concat(SafeCarriers.Ordinary), SafeCarriers.All, latePercent: 0);

    /// <summary>Random programs; the number of one is what it is made from.</summary>
    public static Gen<FuzzProgram> Gen { get; } = CsCheck.Gen.Int[0, int.MaxValue].Select(Create);

    public static FuzzProgram Create(int index)
    {
        var random = new PCG(11, ((ulong)index * 2654435761UL) + 29UL);
        FuzzRow row = FuzzRow.All[(int)(random.Next() % (uint)FuzzRow.All.Count)];
        var writer = new ProgramWriter(random, row, $"S{index}", Carriers, Mentions);
        (string statements, string result) = writer.Body(depth: 1 + (int)(random.Next() % MaximumDepth));
        return Program(index, row, statements, result, writer) with { IsByReference = random.Next() % 2 == 0 };
    }

    /// <summary>Each piece alone, with each row that it is for.</summary>
    public static IReadOnlyList<(Carrier Piece, FuzzProgram Program)> Pieces()
    {
        var programs = new List<(Carrier, FuzzProgram)>();
        foreach ((Carrier piece, FuzzRow row) in SafeCarriers.All.SelectMany(piece => FuzzRow.All.Where(row => CarrierSet.Fits(piece, row)).Select(row => (piece, row))))
        {
            var writer = new ProgramWriter(new PCG(13, (ulong)programs.Count), row, $"S{programs.Count}", Carriers);
            (string statements, string result) = writer.Body(piece);
            programs.Add((piece, Program(programs.Count, row, statements, result, writer)));
        }

        return programs;
    }

    private static FuzzProgram Program(int index, FuzzRow row, string statements, string result, ProgramWriter writer) =>
        new(index, row, $"var q = p;\n{statements}\nreturn {result};", writer.Members, writer.Types, writer.Kinds) { Name = $"S{index}" };
}
