import { ChevronRight } from 'lucide-react';
import { Breadcrumb, Breadcrumbs as AriaBreadcrumbs, Button as AriaButton } from 'react-aria-components';
import './breadcrumbs.css';

export interface BreadcrumbsProps {
  readonly label: string;
  /** From the root to here. */
  readonly items: readonly { readonly id: string; readonly label: string }[];
  readonly onGo: (id: string) => void;
}

/** The way from the root to here; each step but the last leads back to it. */
export function Breadcrumbs({ label, items, onGo }: BreadcrumbsProps) {
  return (
    <nav aria-label={label} className="breadcrumbs-bar">
      <AriaBreadcrumbs className="breadcrumbs">
        {items.map((item, index) => (
          <Breadcrumb key={item.id} id={item.id} className="breadcrumbs__item">
            {index > 0 && <ChevronRight size={14} aria-hidden className="breadcrumbs__divider" />}
            {index === items.length - 1 ? (
              <span className="breadcrumbs__here" aria-current="page">
                {item.label}
              </span>
            ) : (
              <AriaButton
                className="breadcrumbs__link"
                onPress={() => {
                  onGo(item.id);
                }}
              >
                {item.label}
              </AriaButton>
            )}
          </Breadcrumb>
        ))}
      </AriaBreadcrumbs>
    </nav>
  );
}
