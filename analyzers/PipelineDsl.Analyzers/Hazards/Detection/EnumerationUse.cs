using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Hazards.Detection;

/// <summary>Collections gone through: in an order that nothing promises, or by an enumerator that is an object.</summary>
internal sealed class EnumerationUse(BodyScan scan)
{
    // What does not ask for the order of what it is given.
    private static readonly HashSet<string> s_indifferent = new(StringComparer.Ordinal)
    {
        "All", "Any", "Contains", "Count", "LongCount", "Max", "Min", "Order", "OrderBy", "OrderByDescending", "OrderDescending", "ToDictionary", "ToHashSet", "TryGetNonEnumeratedCount",
        "SetEquals", "Overlaps", "IsSubsetOf", "IsSupersetOf", "IsProperSubsetOf", "IsProperSupersetOf", "UnionWith", "ExceptWith", "IntersectWith", "Except", "Intersect",
        "ToFrozenDictionary", "ToFrozenSet", "ToImmutableDictionary", "ToImmutableHashSet", "Equals", "ReferenceEquals",
    };

    private readonly UnorderedTypes _unordered = new(scan.Context.Framework);

    public void ForEach(IForEachLoopOperation loop)
    {
        IOperation? collection = Operands.Unwrap(loop.Collection);
        if (collection?.Type is not { } type) return;
        Location site = collection.Syntax.GetLocation();
        if (_unordered.Contains(type)) scan.Report(HazardKind.UnorderedEnumeration, "foreach over a " + TypeNames.Of(type), site);
        if (type is IArrayTypeSymbol or { SpecialType: SpecialType.System_String }) return;
        if (loop.Syntax is not CommonForEachStatementSyntax syntax || loop.SemanticModel?.GetForEachStatementInfo(syntax).GetEnumeratorMethod is not { } method) return;

        // An iterator of the compilation is said by itself.
        bool isSaid = scan.Context.Declares(method) && method.IsIterator;
        bool isIterator = collection is IInvocationOperation { TargetMethod: { IsIterator: true } called } && scan.Context.Declares(called);
        bool isLinq = collection is IInvocationOperation call && Linq.IsQuery(call, scan.Context.Framework);
        if (method.ReturnType.IsReferenceType && !isSaid && !isIterator && !isLinq) scan.Report(HazardKind.Enumerator, "foreach over a " + TypeNames.Of(type), site);
    }

    public void Spread(ISpreadOperation spread)
    {
        IOperation? operand = Operands.Unwrap(spread.Operand);
        if (_unordered.Contains(operand?.Type)) scan.Report(HazardKind.UnorderedEnumeration, "the elements of a " + TypeNames.Of(operand!.Type), operand.Syntax.GetLocation());
    }

    /// <summary>An unordered collection given to the framework as a sequence.</summary>
    public void Invocation(IInvocationOperation call)
    {
        if (scan.Context.Framework.Of(call.TargetMethod.ContainingType) is null || s_indifferent.Contains(call.TargetMethod.Name) || IsExactSum(call) || IsSortedNext(call)) return;
        if (call.TargetMethod.Name is "CopyTo" or "ToArray" or "GetEnumerator" && Unordered(call.Instance) is { } instance) Report(call.TargetMethod.Name, instance);
        Arguments(call.Arguments, call.TargetMethod.Name);
    }

    public void Creation(IObjectCreationOperation creation)
    {
        if (creation.Type is not { } type || scan.Context.Framework.Of(type) is null || _unordered.Contains(type) || type.Name.StartsWith("Sorted", StringComparison.Ordinal)) return;
        Arguments(creation.Arguments, "new " + type.Name);
    }

    private void Arguments(IEnumerable<IArgumentOperation> arguments, string name)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter?.Type.Name == "IEnumerable" && Unordered(argument.Value) is { } value) Report(name, value);
        }
    }

    private IOperation? Unordered(IOperation? value)
    {
        IOperation? collection = Operands.Unwrap(value);
        return _unordered.Contains(collection?.Type) ? collection : null;
    }

    private void Report(string name, IOperation collection) =>
        scan.Report(HazardKind.UnorderedEnumeration, $"{name} over a {TypeNames.Of(collection.Type)}", collection.Syntax.GetLocation());

    // The sum of whole numbers is the same in any order, that of floating-point numbers is not.
    private static bool IsExactSum(IInvocationOperation call) =>
        call.TargetMethod is { Name: "Sum", ReturnType: { } type } && type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Decimal;

    // set.Where(…).OrderBy(…): put in order before anyone sees it.
    private static bool IsSortedNext(IInvocationOperation call)
    {
        for (IInvocationOperation? next = Operands.CallOf(call); next is not null; next = Operands.CallOf(next))
        {
            if (s_indifferent.Contains(next.TargetMethod.Name)) return true;
            if (next.TargetMethod.Name is not ("Where" or "Select" or "Distinct" or "OfType" or "Cast")) return false;
        }

        return false;
    }
}
