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
                return subject.Flatten(BodyWalker.StepAt(pattern, "is")).Union(walker.Evaluate(constant.Value).Flatten());
            case IRelationalPatternOperation relational:
                return subject.Flatten(BodyWalker.StepAt(pattern, "is")).Union(walker.Evaluate(relational.Value).Flatten());
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
                return list.Patterns.Aggregate(subject.WithoutHeld().Flatten(), (matched, element) => matched.Union(Match(element, subject)));
            case ISlicePatternOperation slice:
                return slice.Pattern is { } inner ? Match(inner, subject) : OriginSet.Empty;
            default:
                return subject.Flatten(BodyWalker.StepAt(pattern, "is"));
        }
    }

    private OriginSet MatchParts(IRecursivePatternOperation pattern, FlowValue subject)
    {
        if (pattern.DeconstructionSubpatterns.IsEmpty) return OriginSet.Empty;
        ImmutableArray<FlowValue> parts = PartsOf(pattern, subject);
        OriginSet matched = OriginSet.Empty;
        for (int i = 0; i < pattern.DeconstructionSubpatterns.Length; i++)
        {
            FlowValue part = i < parts.Length ? parts[i] : FlowValue.DependingOn(subject.Flatten(BodyWalker.StepAt(pattern, "is")));
            matched = matched.Union(Match(pattern.DeconstructionSubpatterns[i], part));
        }

        return matched;
    }

    private ImmutableArray<FlowValue> PartsOf(IRecursivePatternOperation pattern, FlowValue subject)
    {
        if (pattern.DeconstructSymbol is IMethodSymbol method) return walker.Calls.Deconstruct(method, subject, pattern.Syntax);
        return pattern.MatchedType is INamedTypeSymbol { IsTupleType: true } tuple ? [.. tuple.TupleElements.Select(element => subject.Stored(element))] : [];
    }

    private OriginSet MatchProperties(IRecursivePatternOperation pattern, FlowValue subject)
    {
        OriginSet matched = OriginSet.Empty;
        foreach (IPropertySubpatternOperation part in pattern.PropertySubpatterns)
        {
            FlowValue value = part.Member is IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } reference
                ? walker.Members.Read(subject, reference.Member, new FlowStep(NameOf(part, reference), reference.Member.Name))
                : FlowValue.DependingOn(subject.Flatten(BodyWalker.StepAt(part, "is")));
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
