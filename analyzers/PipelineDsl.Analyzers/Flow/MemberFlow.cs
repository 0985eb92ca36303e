using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Reading members and elements.</summary>
internal sealed class MemberFlow(BodyWalker walker)
{
    public FlowValue Instance(IInstanceReferenceOperation operation) => operation.ReferenceKind switch
    {
        InstanceReferenceKind.ContainingTypeInstance => walker.Variables[walker.Variables.Receiver],
        InstanceReferenceKind.ImplicitReceiver when walker.ImplicitReceivers.Count > 0 => walker.ImplicitReceivers.Peek(),
        _ => FlowValue.Empty,
    };

    public FlowValue Field(IFieldReferenceOperation operation)
    {
        if (operation.Instance is not null)
        {
            FlowValue receiver = walker.Evaluate(operation.Instance);
            walker.Faults.Dereference(operation.Instance, receiver);
            return Read(receiver, operation.Field, StepAt(operation));
        }

        ISymbol field = operation.Field.OriginalDefinition;
        FlowValue value = walker.Variables[field];

        // A delegate that never changes runs the code it was made with.
        bool isFixedDelegate = operation.Field is { IsReadOnly: true, Type.TypeKind: TypeKind.Delegate } && !walker.Variables.Environment.Has(field);
        return isFixedDelegate ? walker.Evaluate(walker.Session.Engine.Bodies.FindInitializer(operation.Field, walker.Session.CancellationToken)) : value;
    }

    public FlowValue Property(IPropertyReferenceOperation operation)
    {
        if (operation.Instance is not null && operation.Arguments.IsEmpty && operation.Property.ContainingType.ExtensionParameter is null)
        {
            FlowValue receiver = walker.Evaluate(operation.Instance);
            walker.Faults.Property(operation, receiver);
            return Read(receiver, operation.Property, StepAt(operation));
        }

        return operation.Property.GetMethod is { } getter
            ? walker.Calls.Call(walker.Calls.Describe(getter, operation.Instance, operation.Arguments, operation.Syntax, operation.Property.Name))
            : FlowValue.Empty;
    }

    /// <summary>An element of an array, span or list.</summary>
    public FlowValue Element(IOperation operation)
    {
        FlowValue container = FlowValue.Empty;
        OriginSet indices = OriginSet.Empty;
        bool isFirst = true;
        foreach (IOperation child in operation.ChildOperations)
        {
            if (isFirst) container = walker.Evaluate(child);
            else indices = indices.Union(walker.Evaluate(child).Flatten());
            isFirst = false;
        }

        walker.Faults.Element(container, indices);
        return container.Under(indices);
    }

    /// <summary>A member of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="member">A property without parameters or a field, as the code names it.</param>
    /// <param name="step">The reading, to be remembered; null when a call already is.</param>
    public FlowValue Read(FlowValue value, ISymbol member, FlowStep? step)
    {
        if (member.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            return member.Name == nameof(Nullable<int>.HasValue) ? FlowValue.DependingOn(value.Presence()) : value;
        }

        if (value.Members.ContainsKey(MemberFacts.Key(member))) return value.Stored(member, step);
        FlowValue result = FlowValue.DependingOn(value.Depends);
        if (InjectiveMembers.Shows(member)) result = result.Showing(value.Views);
        if (value.Holds.IsEmpty && !MemberFacts.MayBeOverridden(member)) return result.Join(ReadResolved(value, member, step));
        foreach (KeyValuePair<Origin, FlowPath> held in value.Holds)
        {
            ITypeSymbol type = held.Key.Place.Type;
            result = result.Join(MemberFacts.Belongs(member, type)
                ? ReadResolved(value.Holding(held.Key, held.Value), MemberFacts.Resolve(TypeFacts.WithoutNullable(type), member), step)
                : ReadFromContainer(FlowValue.Of(held.Key, held.Value), member, step));
        }

        return result;
    }

    /// <summary>A step at the name of a member.</summary>
    public static FlowStep StepAt(IMemberReferenceOperation operation)
    {
        SyntaxNode name = operation.Syntax switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            { } other => other,
        };
        return new FlowStep(name.GetLocation(), operation.Member.Name);
    }

    private FlowValue ReadResolved(FlowValue value, ISymbol member, FlowStep? step)
    {
        if (member is not IPropertySymbol { GetMethod: { } getter } property || MemberFacts.IsAuto(property)) return value.Stored(member, step);
        if (walker.Session.Find(getter) is not { } summary) return value.Stored(member, step);
        FlowValue result = new SummaryApplication(walker, summary, value, [], step).Apply().Result;
        if (property.SetMethod is not null) result = result.Join(value.Stored(member, step));
        return MemberFacts.MayBeOverridden(member) ? result.Join(FlowValue.DependingOn(value.Flatten(step))) : result;
    }

    private static FlowValue ReadFromContainer(FlowValue held, ISymbol member, FlowStep? step)
    {
        if (TypeFacts.MentionsTypeParameter(MemberFacts.TypeOf(member.OriginalDefinition))) return held;
        INamedTypeSymbol container = member.ContainingType;
        bool isCollection = container.IsGenericType || container.SpecialType == SpecialType.System_Array;
        return isCollection ? FlowValue.Empty : FlowValue.DependingOn(held.Flatten(step));
    }
}
