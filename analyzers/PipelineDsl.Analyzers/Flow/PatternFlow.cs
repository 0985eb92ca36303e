using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Patterns: what it depends on whether they match, and what their variables get.</summary>
internal sealed class PatternFlow(BodyWalker walker)
{
    public OriginSet Match(IPatternOperation pattern, FlowValue subject)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return OriginSet.Empty;
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } }:
                return subject.Presence();
            case IConstantPatternOperation constant:
                return walker.Flatten(subject, BodyWalker.StepAt(pattern, "is")).Union(walker.Flatten(walker.Evaluate(constant.Value)));
            case IRelationalPatternOperation relational:
                return walker.Flatten(subject, BodyWalker.StepAt(pattern, "is")).Union(walker.Flatten(walker.Evaluate(relational.Value)));
            case ITypePatternOperation:
                return subject.Presence();
            case IDeclarationPatternOperation declaration:
                Bind(declaration.DeclaredSymbol, subject);
                return declaration.MatchesNull ? OriginSet.Empty : subject.Presence();
            case INegatedPatternOperation negated:
                return Match(negated.Pattern, subject);
            case IBinaryPatternOperation binary:
                return Match(binary.LeftPattern, subject).Union(Match(binary.RightPattern, subject));
            case IRecursivePatternOperation recursive:
                Bind(recursive.DeclaredSymbol, subject);
                return subject.Presence().Union(MatchParts(recursive, subject)).Union(MatchProperties(recursive, subject));
            case IListPatternOperation list:
                Bind(list.DeclaredSymbol, subject);
                return MatchElements(list, subject);
            default:
                return walker.Flatten(subject, BodyWalker.StepAt(pattern, "is"));
        }
    }

    private OriginSet MatchElements(IListPatternOperation list, FlowValue subject)
    {
        ITypeSymbol? type = TypeFacts.ElementOf(list.NarrowedType);
        bool isText = list.NarrowedType.SpecialType == SpecialType.System_String;
        OriginSet matched = isText || type is null ? walker.Flatten(subject, BodyWalker.StepAt(list, "is")) : walker.Dependencies.Number(subject, type).Union(subject.Presence());
        FlowValue element = isText || type is null ? FlowValue.DependingOn(matched) : walker.Dependencies.Elements(subject, type);
        foreach (IPatternOperation pattern in list.Patterns)
        {
            matched = matched.Union(pattern is ISlicePatternOperation slice ? slice.Pattern is { } inner ? Match(inner, subject) : OriginSet.Empty : Match(pattern, element));
        }

        return matched;
    }

    private OriginSet MatchParts(IRecursivePatternOperation pattern, FlowValue subject)
    {
        if (pattern.DeconstructionSubpatterns.IsEmpty) return OriginSet.Empty;
        ImmutableArray<FlowValue> parts = PartsOf(pattern, subject);
        OriginSet matched = OriginSet.Empty;
        for (int i = 0; i < pattern.DeconstructionSubpatterns.Length; i++)
        {
            FlowValue part = i < parts.Length ? parts[i] : FlowValue.DependingOn(walker.Flatten(subject, BodyWalker.StepAt(pattern, "is")));
            matched = matched.Union(Match(pattern.DeconstructionSubpatterns[i], part));
        }

        return matched;
    }

    private ImmutableArray<FlowValue> PartsOf(IRecursivePatternOperation pattern, FlowValue subject)
    {
        if (pattern.DeconstructSymbol is IMethodSymbol method) return walker.Calls.Deconstruct(method, subject, pattern.Syntax);
        return pattern.MatchedType is INamedTypeSymbol { IsTupleType: true } tuple ? [.. tuple.TupleElements.Select(element => walker.Members.Read(subject, element, step: null))] : [];
    }

    private OriginSet MatchProperties(IRecursivePatternOperation pattern, FlowValue subject)
    {
        OriginSet matched = OriginSet.Empty;
        foreach (IPropertySubpatternOperation part in pattern.PropertySubpatterns)
        {
            FlowValue value = part.Member is IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } reference
                ? walker.Members.Read(subject, reference.Member, new FlowStep(NameOf(part, reference), reference.Member.Name))
                : FlowValue.DependingOn(walker.Flatten(subject, BodyWalker.StepAt(part, "is")));
            matched = matched.Union(Match(part.Pattern, value));
        }

        return matched;
    }

    private static Location NameOf(IPropertySubpatternOperation part, IMemberReferenceOperation reference) => reference.Syntax switch
    {
        MemberAccessExpressionSyntax access => access.Name.GetLocation(),
        SubpatternSyntax { ExpressionColon: { } name } => name.Expression.GetLocation(),
        { } other when part.Syntax.Span.Contains(other.Span) => other.GetLocation(),
        _ => part.Syntax.GetLocation(),
    };

    private void Bind(ISymbol? variable, FlowValue value)
    {
        if (variable is not null) walker.Variables.Set(variable, value);
    }
}
