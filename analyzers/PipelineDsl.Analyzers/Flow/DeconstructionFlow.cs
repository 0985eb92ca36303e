using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Taking values apart: tuples by element, records by property, others by what their <c>Deconstruct</c> does.</summary>
internal sealed class DeconstructionFlow(BodyWalker walker)
{
    public FlowValue Assign(IDeconstructionAssignmentOperation assignment)
    {
        FlowValue value = walker.Evaluate(assignment.Value);
        DeconstructionInfo? info = assignment.Syntax is AssignmentExpressionSyntax syntax && assignment.SemanticModel is { } model ? model.GetDeconstructionInfo(syntax) : null;
        Assign(assignment.Target, value, info);
        return value;
    }

    /// <summary>Gives the targets in a tuple the elements of a value.</summary>
    public void AssignElements(ITupleOperation target, FlowValue value)
    {
        DeconstructionInfo? info = FindForEach(target) is { } loop && target.SemanticModel is { } model ? model.GetDeconstructionInfo(loop) : null;
        Assign(target, value, info);
    }

    private void Assign(IOperation target, FlowValue value, DeconstructionInfo? info)
    {
        while (target is IDeclarationExpressionOperation declaration) target = declaration.Expression;
        if (target is not ITupleOperation tuple)
        {
            walker.Assignments.Assign(target, value);
            return;
        }

        ImmutableArray<FlowValue> parts = info?.Method is { } method
            ? walker.Calls.Deconstruct(method, value, tuple.Syntax)
            : [.. ElementsOf(tuple).Select(element => walker.Members.Read(value, element, step: null))];
        for (int i = 0; i < tuple.Elements.Length; i++)
        {
            DeconstructionInfo? nested = info is { Nested: { IsDefault: false } all } && i < all.Length ? all[i] : null;
            Assign(tuple.Elements[i], i < parts.Length ? parts[i] : FlowValue.DependingOn(walker.Flatten(value)), nested);
        }
    }

    private static ImmutableArray<IFieldSymbol> ElementsOf(ITupleOperation tuple) => tuple.Type is INamedTypeSymbol { IsTupleType: true } type ? type.TupleElements : [];

    private static ForEachVariableStatementSyntax? FindForEach(ITupleOperation target)
    {
        SyntaxNode syntax = target.Syntax.Parent is DeclarationExpressionSyntax declaration ? declaration : target.Syntax;
        return syntax.Parent is ForEachVariableStatementSyntax loop && loop.Variable == syntax ? loop : null;
    }
}
